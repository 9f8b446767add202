import { addonId } from './firefox.ts';
import type { FirefoxSession } from './firefox-session.ts';

/** Our popup, open at the toolbar. It is no window that one can switch to: what is asked runs in its own process. */
export interface FirefoxPopup {
  /** What it says now. */
  text(): Promise<string>;
  /** Presses the button of that text with the mouse; false where there is none. */
  press(button: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens our popup from the toolbar's list of extensions: only that click lets it read the page. */
export async function openPopup(firefox: FirefoxSession): Promise<FirefoxPopup> {
  await firefox.runInChrome(pressToolbarButton, addonId);
  const inPopup = async <Given extends unknown[], Result>(
    remote: (content: Content, ...given: Given) => Result,
    ...given: Given
  ) => {
    const script = `sendAsyncMessage(${JSON.stringify(channel)}, (${remote})(content, ...${JSON.stringify(given)}))`;
    return (await firefox.runInChrome(runInPopup, script, channel)) as Result;
  };
  return {
    text: () => inPopup((content) => content.document.body?.textContent ?? ''),
    press: (button) => inPopup(pressInPopup, button),
    close: () => firefox.runInChrome(closePopup),
  };
}

const channel = 'test:popup';

/** The popup's window, with what only the browser's own code may do to it. */
type Content = Window & {
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: object, options: object): boolean;
};

/** What we use of the browser's own window. */
interface Chrome {
  Services: { wm: { getMostRecentWindow(type: string): { document: Document; setTimeout: typeof setTimeout } } };
}

type PopupBrowser = Element & {
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    loadFrameScript(url: string, later: boolean): void;
  };
};

async function pressToolbarButton(addon: string): Promise<void> {
  const { Services } = globalThis as unknown as Chrome;
  const { document, setTimeout: later } = Services.wm.getMostRecentWindow('navigator:browser');
  const appeared = async (selector: string): Promise<HTMLElement> => {
    for (let left = 100; left > 0; left--) {
      const element = document.querySelector<HTMLElement>(selector);
      if (element && element.getBoundingClientRect().width > 0) return element;
      await new Promise((resolve) => later(resolve, 50));
    }
    throw new Error(`${selector} did not appear`);
  };
  (await appeared('#unified-extensions-button')).click();
  (await appeared(`[data-extensionid="${addon}"] .unified-extensions-item-action-button`)).click();
  await appeared('.webextension-popup-browser');
}

function runInPopup(script: string, name: string): Promise<unknown> {
  const { Services } = globalThis as unknown as Chrome;
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const { messageManager } = document.querySelector('.webextension-popup-browser') as PopupBrowser;
  return new Promise((resolve) => {
    messageManager.addMessageListener(name, ({ data }) => resolve(data));
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

function pressInPopup(content: Content, text: string): boolean {
  const buttons = [...content.document.querySelectorAll('button')];
  const button = buttons.find((each) => each.textContent?.trim() === text);
  if (!button) return false;
  const { x, y, width, height } = button.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup']) {
    content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});
  }
  return true;
}

function closePopup(): void {
  const { Services } = globalThis as unknown as Chrome;
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
  (panel as (Element & { hidePopup(): void }) | null | undefined)?.hidePopup();
}
