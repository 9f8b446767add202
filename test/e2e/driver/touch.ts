import type { CDPSession, Locator, Page } from 'playwright-core';

/** A page on a touch screen with nothing finer to point with. */
export interface Finger {
  tap(what: Locator): Promise<void>;
}

/** Turns a page's pointer into a finger. */
export async function useFinger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return { tap: (what) => tap(session, what) };
}

async function tap(session: CDPSession, what: Locator): Promise<void> {
  await what.click({ trial: true });
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to tap.');
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** What a finger would miss: every control of the overlay that is smaller than 44 px, with its size. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shadow = document.querySelector('alongside-overlay')?.shadowRoot;
    const controls = [
      ...(shadow?.querySelectorAll('button, a, select, input:not([type=radio], [type=checkbox]), label') ?? []),
    ];
    if (controls.length === 0) throw new Error('There is no control to measure.');
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const isShown = width > 0 && height > 0;
      return isShown && Math.min(width, height) < 43.5
        ? [`${control.textContent || control.getAttribute('aria-label')}: ${width} × ${height}`]
        : [];
    });
  });
}
