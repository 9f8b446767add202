/** Resolves with the first element that fits, once there is one. */
export function appearing(root: ParentNode & Node, selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const found = root.querySelector<HTMLElement>(selector);
      if (found) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Presses one thing after the other, each as soon as it is there. */
export async function pressEach(root: ParentNode & Node, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) (await appearing(root, selector)).click();
}

/** Types into a field. */
export async function typeInto(root: ParentNode & Node, selector: string, text: string): Promise<void> {
  const field = (await appearing(root, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
