import type { Marionette } from './marionette.ts';

/** An element or a shadow root, as Firefox refers to it. */
export type Reference = { readonly kind: 'element' | 'shadow'; readonly id: string };

/** A function that is sent as text to run in the browser; it sees its arguments and nothing of ours. */
type Remote<Given extends unknown[], Result> = (...given: Given) => Result | Promise<Result>;

export type FirefoxSession = ReturnType<typeof createSession>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const shadowKey = 'shadow-6066-11e4-a52e-4f735466cecf';
const css = 'css selector';

/** What one can do in a running Firefox, window by window. `find` waits up to five seconds for its element. */
export function createSession({ send }: Marionette) {
  const value = async (command: string, parameters?: object) =>
    ((await send(command, parameters)) as { value: unknown }).value;

  const run = async <Given extends unknown[], Result>(remote: Remote<Given, Result>, given: Given): Promise<Result> => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${remote})(...arguments[0])).then((value) => done({ value }), (e) => done({ error: String(e) }));`;
    const outcome = (await value('WebDriver:ExecuteAsyncScript', { script, args: [given] })) as {
      value: Result;
      error?: string;
    };
    if (outcome.error) throw new Error(outcome.error);
    return outcome.value;
  };

  const session = {
    send,
    /** Installs a folder as a temporary add-on and gives its id. */
    install: async (path: string) => (await value('Addon:Install', { path, temporary: true })) as string,
    goto: (url: string) => send('WebDriver:Navigate', { url }),
    url: async () => (await value('WebDriver:GetCurrentURL')) as string,
    /** Runs in the page. */
    run: <Given extends unknown[], Result>(remote: Remote<Given, Result>, ...given: Given) => run(remote, given),
    /** Runs in the browser itself, with `Services` and `ChromeUtils`. */
    runInChrome: async <Given extends unknown[], Result>(remote: Remote<Given, Result>, ...given: Given) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(remote, given);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    /** The first element for a CSS selector: in the page, or inside an element or a shadow root. */
    find: async (selector: string, within?: Reference): Promise<Reference> =>
      toReference(await value(...finding('FindElement', selector, within))),
    /** All elements there now; waits like `find` while there is none. */
    findAll: async (selector: string, within?: Reference): Promise<Reference[]> =>
      ((await send(...finding('FindElements', selector, within))) as object[]).map(toReference),
    /** The shadow root of an element, closed ones too. */
    shadow: async (host: Reference): Promise<Reference> =>
      toReference(await value('WebDriver:GetShadowRoot', { id: host.id })),
    /** Does something in a frame: what is found, pressed and run meanwhile is in there. */
    inFrame: async <Result>(frame: Reference, act: () => Promise<Result>): Promise<Result> => {
      await send('WebDriver:SwitchToFrame', { element: frame.id });
      try {
        return await act();
      } finally {
        await send('WebDriver:SwitchToFrame', { id: null });
      }
    },
    text: async (element: Reference) => (await value('WebDriver:GetElementText', { id: element.id })) as string,
    role: async (element: Reference) => (await value('WebDriver:GetComputedRole', { id: element.id })) as string,
    name: async (element: Reference) => (await value('WebDriver:GetComputedLabel', { id: element.id })) as string,
    click: (element: Reference) => send('WebDriver:ElementClick', { id: element.id }),
    /** Brings the pointer over an element. */
    hover: (element: Reference) => send('WebDriver:PerformActions', { actions: [moving(element)] }),
    type: (element: Reference, text: string) => send('WebDriver:ElementSendKeys', { id: element.id, text }),
    /** Presses and releases keys one after the other, wherever the focus is; special keys by their WebDriver code point. */
    press: (...keys: string[]) =>
      send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions: keys.flatMap(stroke) }] }),
    /** The window as it is seen, as PNG. */
    screenshot: async () =>
      Buffer.from((await value('WebDriver:TakeScreenshot', { full: false, hash: false })) as string, 'base64'),
    windows: async () => (await send('WebDriver:GetWindowHandles')) as string[],
    /** The tab that is driven now. */
    window: async () => (await value('WebDriver:GetWindowHandle')) as string,
    switchTo: (handle: string) => send('WebDriver:SwitchToWindow', { handle, focus: true }),
    /** Opens a tab, goes to it and gives its handle; one that is `behind` is driven but not brought to the front. */
    newTab: async ({ behind = false } = {}) => {
      const focus = !behind;
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab', focus })) as { handle: string };
      await send('WebDriver:SwitchToWindow', { handle, focus });
      return handle;
    },
    /** The addresses of all tabs, and of the sidebar where it is open. */
    shownAddresses: () => session.runInChrome(readAddresses),
    /** How many scripts the extension has declared for pages, over all addresses. */
    contentScripts: (addon: string) => session.runInChrome(countContentScripts, addon),
    closeTab: () => send('WebDriver:CloseWindow'),
    /** Cuts the browser off from all addresses, this machine's own included, or lets it back. */
    setOffline: (offline: boolean) => session.runInChrome(switchNetwork, offline),
    /** Stops the extension's event page, as Firefox does when it has been idle. */
    stopBackground: (addon: string) => session.runInChrome(terminateBackground, addon),
  };
  return session;
}

function finding(command: string, selector: string, within: Reference | undefined): [string, object] {
  const query = { using: css, value: selector };
  if (within?.kind === 'shadow') return [`WebDriver:${command}FromShadowRoot`, { ...query, shadowRoot: within.id }];
  return [`WebDriver:${command}`, { ...query, ...(within && { element: within.id }) }];
}

function toReference(value: unknown): Reference {
  const raw = value as Record<string, string | undefined>;
  const id = raw[elementKey];
  if (id) return { kind: 'element', id };
  return { kind: 'shadow', id: raw[shadowKey] ?? '' };
}

function moving({ id }: Reference): object {
  const move = { type: 'pointerMove', x: 0, y: 0, duration: 0, origin: { [elementKey]: id } };
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move] };
}

function stroke(value: string): object[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

function switchNetwork(offline: boolean): void {
  const { Services } = globalThis as unknown as {
    Services: { io: { offline: boolean }; obs: { notifyObservers(subject: null, topic: string): void } };
  };
  Services.io.offline = offline;
  // A connection that is kept alive would still carry requests.
  if (offline) Services.obs.notifyObservers(null, 'net:prune-all-connections');
}

interface Policy {
  contentScripts: unknown[];
  extension: { terminateBackground(): Promise<void> };
}

async function terminateBackground(addon: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as {
    WebExtensionPolicy: { getByID(id: string): Policy | null };
  };
  await WebExtensionPolicy.getByID(addon)?.extension.terminateBackground();
}

function countContentScripts(addon: string): number {
  const { WebExtensionPolicy } = globalThis as unknown as {
    WebExtensionPolicy: { getByID(id: string): Policy | null };
  };
  return WebExtensionPolicy.getByID(addon)?.contentScripts.length ?? 0;
}

function readAddresses(): string[] {
  interface Shown {
    currentURI: { spec: string };
  }
  const { Services } = globalThis as unknown as {
    Services: {
      wm: {
        getMostRecentWindow(type: string): {
          gBrowser: { browsers: Shown[] };
          SidebarController: { isOpen: boolean; currentID: string };
        };
      };
    };
  };
  const { gBrowser, SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const tabs = gBrowser.browsers.map((each) => each.currentURI.spec);
  return SidebarController.isOpen ? [...tabs, SidebarController.currentID] : tabs;
}
