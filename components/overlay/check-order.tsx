import { ArrowDown, ArrowUp } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Check } from '../../lib/lesson/lesson.ts';
import { IconButton } from '../ui/button.tsx';
import { useSurroundings } from './context.ts';

interface CheckOrderProps {
  check: Check & { kind: 'order' };
  /** The id of the question. */
  question: string;
  order: readonly number[];
  onOrder: (order: number[]) => void;
}

/** Things to bring into order, each moved up and down by buttons; where it came to is read out. */
export function CheckOrder({ check: { items }, question, order, onOrder }: CheckOrderProps) {
  const { say, announce } = useSurroundings();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ item: number; way: number } | null>(null);
  useLayoutEffect(() => {
    // The button pressed moves with its item; at an end it leads nowhere, and the other takes over.
    const { item, way } = pressed.current ?? {};
    pressed.current = null;
    if (item === undefined || !way) return;
    const at = order.indexOf(item);
    const isEnd = at + way < 0 || at + way >= order.length;
    const buttons = list.current?.children[at]?.querySelectorAll('button');
    buttons?.[way < 0 !== isEnd ? 0 : 1]?.focus({ preventScroll: true });
  }, [order]);
  const move = (at: number, way: 1 | -1) => {
    const item = order[at];
    const other = order[at + way];
    if (item === undefined || other === undefined) return;
    pressed.current = { item, way };
    onOrder(order.with(at, other).with(at + way, item));
    announce(say('order.moved', { name: items[item] ?? '', n: at + way + 1, of: order.length }));
  };
  return (
    <ol ref={list} class="ao-choices ao-order" aria-labelledby={question}>
      {order.map((item, at) => (
        <li key={item} class="ao-choice">
          <span class="ao-nth">{at + 1}</span>
          <span class="ao-gap">{items[item]}</span>
          <IconButton
            icon={ArrowUp}
            name={say('order.up', { name: items[item] ?? '' })}
            aria-disabled={at === 0}
            onClick={() => move(at, -1)}
          />
          <IconButton
            icon={ArrowDown}
            name={say('order.down', { name: items[item] ?? '' })}
            aria-disabled={at === order.length - 1}
            onClick={() => move(at, 1)}
          />
        </li>
      ))}
    </ol>
  );
}
