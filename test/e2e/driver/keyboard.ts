import type { Page } from 'playwright-core';

/** The name of what has the focus, also inside the overlay. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { labels } = (element ?? {}) as HTMLInputElement;
    const name = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until what has the focus has this name; gives the names passed on the way. Throws when it never comes. */
export async function tabTo(page: Page, wanted: RegExp): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < 120) {
    await page.keyboard.press('Tab');
    const name = await focusedName(page);
    if (wanted.test(name)) return passed;
    passed.push(name);
  }
  throw new Error(`Tab never comes to ${wanted}; it passes ${passed.join(' | ')}.`);
}
