import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addonId } from '../driver/firefox.ts';
import { createFirefoxOverlay } from '../driver/firefox-overlay.ts';
import { type FirefoxStage, setFirefoxStage } from '../driver/firefox-stage.ts';
import { policyFor } from '../driver/policy.ts';
import {
  type Hands,
  loseTerminal,
  openToolInParts,
  type Part,
  type ToolInParts,
  takeCard,
  title,
} from '../driver/tool-in-parts.ts';

let tool: ToolInParts;
let stage: FirefoxStage;

const patience = { timeout: 20_000 };

beforeAll(async () => {
  tool = await openToolInParts();
  stage = await setFirefoxStage('policy', (ground) => ({ ...policyFor(ground, 'one person'), tools: tool.tools }));
  await stage.tell({ type: 'studio.install', files: [{ path: 'pack.json', text: JSON.stringify(tool.pack) }] });
  await vi.waitFor(async () => expect(await stage.firefox.contentScripts(addonId)).toBeGreaterThan(0), patience);
});

afterAll(async () => {
  tool?.close();
  await stage?.close();
});

function handsAtDesk(): Hands {
  const { firefox } = stage;
  const overlay = createFirefoxOverlay(firefox);
  const at = async (part: Part, act: () => Promise<unknown>) => {
    await (part === 'desk' ? act() : firefox.inFrame(await firefox.find('iframe[title=Terminal]'), act));
  };
  return {
    async begin(lesson) {
      await firefox.goto(tool.url);
      await overlay.begin(lesson);
    },
    press: (part, id) => at(part, async () => firefox.click(await firefox.find(`#${id}`))),
    reads: (part, text) => at(part, () => overlay.says(text)),
    hasNoCard: (part) => at(part, () => overlay.gone(title)),
    finished: overlay.finished,
  };
}

test('where the frame goes away under its step, the page around it says where the step is', async () => {
  await loseTerminal(handsAtDesk());
});

test('a lesson goes from a page into a frame of another origin and back, and only one of them shows it', async () => {
  await takeCard(handsAtDesk());
  const { log } = await stage.kept();
  expect(log).toContain('lesson.completed');
  expect(log).toContain('effect.absent');
});
