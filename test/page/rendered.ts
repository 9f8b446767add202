import { beforeEach } from 'vitest';

/**
 * Stands in for layout, which the test's document has none of: everything has room, but for what is hidden by an
 * attribute or a style of its own or around it.
 */
export function renderEverything(): void {
  beforeEach(() => {
    Element.prototype.checkVisibility = function isVisible(this: Element): boolean {
      for (let each: Element | null = this; each; each = each.parentElement) {
        const { display, visibility } = (each as HTMLElement).style ?? {};
        if (each.hasAttribute('hidden') || display === 'none' || visibility === 'hidden') return false;
      }
      return this.isConnected;
    };
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
    document.head.innerHTML = '';
    document.body.innerHTML = '';
  });
}

/** The only element that a selector finds. */
export function one<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelectorAll<T>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements for ${selector}`);
  return found[0] as T;
}

/** Sends an event as a person would cause it. */
export function cause(element: Element, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}
