import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

/** Takes down only what is inside when it throws; with another `key` it is tried anew. */
export function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((thrown) => console.error('Alongside', thrown));
  return error ? null : children;
}
