import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import lessonCss from '../components/overlay/lesson.css?inline';
import { mountOverlay } from '../components/overlay/mount.tsx';
import overlayCss from '../components/overlay/overlay.css?inline';
import paletteCss from '../components/overlay/palette.css?inline';
import staffCss from '../components/staff/staff.css?inline';
import { StaffPanel } from '../components/staff/staff-panel.tsx';
import buttonCss from '../components/ui/button.css?inline';
import markdownCss from '../components/ui/markdown.css?inline';
import tokensCss from '../components/ui/tokens.css?inline';
import type { Reply } from '../lib/browser/messenger.ts';
import { createStaffService } from '../lib/browser/staff-client.ts';
import { sideOf } from '../lib/page/side.ts';

// Injected when there is something to show, into the world that the detector and the watcher share.
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (!side) return;
  const service = createStaffService(
    async (message) => {
      const reply: Reply | undefined = await browser.runtime.sendMessage(message);
      if (!reply?.ok) throw new Error(`${message.type} was not answered`);
      return reply.value;
    },
    (listener, signal) => side.onPush((push) => push.type === 'plan.stale' && listener(), signal),
  );
  const css = tokensCss + buttonCss + markdownCss + staffCss + overlayCss + lessonCss + paletteCss;
  mountOverlay({ side, service, panel: StaffPanel, css, mode: __SHADOW_MODE__ });
});
