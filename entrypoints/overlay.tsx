import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import answerCss from '../components/overlay/answer.css?inline';
import lessonCss from '../components/overlay/lesson.css?inline';
import { mountOverlay } from '../components/overlay/mount.tsx';
import overlayCss from '../components/overlay/overlay.css?inline';
import { surfacesOf } from '../components/overlay/surfaces.ts';
import buttonCss from '../components/ui/button.css?inline';
import markdownCss from '../components/ui/markdown.css?inline';
import tokensCss from '../components/ui/tokens.css?inline';
import type { Reply } from '../lib/browser/messenger.ts';
import type { StaffMessage } from '../lib/browser/protocol.ts';
import { createStaffService } from '../lib/browser/staff-client.ts';
import { sideOf } from '../lib/page/side.ts';
import { hearSilentDeeds } from '../lib/page/silent-deeds.ts';

// Injected when there is something to show, into the world that the detector and the watcher share.
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (!side) return;
  const send = async (message: StaffMessage) => {
    const reply: Reply | undefined = await browser.runtime.sendMessage(message);
    if (!reply?.ok) throw new Error(`${message.type} was not answered`);
    return reply.value;
  };
  const service = createStaffService(send, (listener, signal) =>
    side.onPush((push) => push.type === 'plan.stale' && listener(), signal),
  );
  const bring = async () => {
    await send({ type: 'staff.panel' });
    return surfacesOf(globalThis);
  };
  const css = tokensCss + buttonCss + markdownCss + overlayCss + lessonCss + answerCss;
  // Once: the overlay may come and go on a page.
  if (!side.hearsSilentDeeds && !side.signal.aborted) hearSilentDeeds(document, side);
  mountOverlay({ side, service, bring, css, mode: __SHADOW_MODE__ });
});
