// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { planWith, refundOffer, lessonWith } from './fake-side.ts';
import { setStage } from './stage.tsx';
test('probe', async () => {
  const s = await setStage(planWith({ offers: [refundOffer] }));
  await act(() => s.offer(refundOffer.lesson));
  console.log(s.root.outerHTML);
  const b = s.screen.getByRole('button', { name: 'Not now' });
  b.focus();
  console.log(document.activeElement?.localName, s.host.shadowRoot?.activeElement?.textContent);
  await act(() => fireEvent.click(b));
  console.log(JSON.stringify(s.sent));
  await act(() => s.setPlan(planWith({ lesson: lessonWith({}) })));
  console.log(s.root.outerHTML);
});
