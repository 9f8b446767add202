import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSide, type Link } from '../lib/page/create-side.ts';
import { createDetector } from '../lib/page/detect.ts';
import { hearOpened } from '../lib/page/hear-opened.ts';
import { setSide, sideOf } from '../lib/page/side.ts';
import type { PageAnswer, PagePush } from '../lib/plan/message.ts';
import { rulesAt, type SiteEntry, siteKeys } from '../lib/tool/site.ts';

/** What this script uses of the extension API, by hand: a polyfill would weigh more than the script. */
interface Api {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (push: PagePush) => void): void; removeListener(listener: unknown): void };
  };
  storage: { local: { get(keys: string[]): Promise<Record<string, SiteEntry[]>> } };
}

/** The first script on a tool's page: says which tool and screen it is, and waits. */
export default defineUnlistedScript(() => {
  // In a frame of the same origin the page that holds it does all of this.
  if (frameElement) return undefined;
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const present = sideOf(scope);
  if (present && !present.signal.aborted) return present.refresh();
  start(scope, scope.browser ?? scope.chrome);
});

function start(scope: object, api: Api): void {
  const refresh = async () => {
    if (!own.isAlive()) return;
    const found = await api.storage.local.get(siteKeys(location)).catch(() => ({}));
    use(rulesAt(Object.values(found).flat(), location));
  };
  const own = createSide(document, linkTo(api), new AbortController(), () => void refresh());
  const use = createDetector(document, own);
  hearOpened(document, own.side);
  setSide(scope, own.side);
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', () => void refresh(), { once: true });
  else void refresh();
}

function linkTo({ runtime }: Api): Link {
  return {
    isAlive: () => runtime.id !== undefined,
    async send(message) {
      const reply = (await runtime.sendMessage(message)) as { ok: boolean; value?: PageAnswer } | undefined;
      return reply?.value ?? null;
    },
    onPush(listener, signal) {
      const hear = (push: PagePush) => listener(push);
      runtime.onMessage.addListener(hear);
      signal.addEventListener('abort', () => runtime.onMessage.removeListener(hear));
    },
  };
}
