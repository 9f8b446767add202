import { render } from 'preact';
import { Popup } from '../../components/staff/popup.tsx';
import '../../components/ui/page.css';
import '../../components/staff/popup.css';
import { browser } from '../../lib/browser/extension.ts';
import { onChange, openOwnPage, openSidePanel, readLanguage, send } from '../../lib/browser/own-page.ts';
import { createStaffService } from '../../lib/browser/staff-client.ts';
import type { PopupService } from '../../lib/plan/popup.ts';
import { withoutPort } from '../../lib/tool/site.ts';

/** The tab below the popup; a test that opens this page in a tab of its own names the other. */
async function tabBelow(): Promise<{ id: number | null; url: string | null }> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [tab] = named
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, url: tab?.url ?? null };
}

function serviceFor(tab: { id: number | null; url: string | null }): PopupService {
  let away: string | null = null;
  const heed = <T extends { state: string; host?: string }>(told: T): T => {
    if (told.state === 'refused') away = told.host ?? null;
    return told;
  };
  return {
    look: () => send({ type: 'popup.look', tab: tab.id }),
    claim: async (tool) => {
      if (!tab.url) return 'declined';
      const pattern = `${new URL(tab.url).origin}/*`;
      // The browser wants to be asked within the click, and may close the popup while it asks: the claim goes first.
      const kept = send({ type: 'popup.claim', tool, pattern });
      const granted = await browser.permissions.request({ origins: [withoutPort(pattern)] });
      await kept;
      if (granted) await send({ type: 'popup.claim', tool, pattern });
      return granted ? 'granted' : 'declined';
    },
    invitation: async () => heed(await send({ type: 'popup.invitation', tab: tab.id })),
    join: async (key, pin, leaves) => heed(await send({ type: 'popup.join', tab: tab.id ?? -1, key, pin, leaves })),
    allow: async () => {
      if (away !== null) await browser.permissions.request({ origins: [withoutPort(`*://${away}/*`)] });
    },
    openPanel: () => openSidePanel(tab.id),
    openDashboard: () => openOwnPage('dashboard.html'),
    openStudio: () => openOwnPage('studio.html'),
  };
}

const [tab, language] = await Promise.all([tabBelow(), readLanguage()]);
const staff = createStaffService(send, onChange);
render(
  <Popup service={serviceFor(tab)} staff={staff} language={language} />,
  document.getElementById('app') as HTMLElement,
);
