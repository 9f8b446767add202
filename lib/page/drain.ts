/** Drives a generator to its end at one go. */
export function drain<T>(generator: Generator<void, T>): T {
  let step = generator.next();
  while (!step.done) step = generator.next();
  return step.value;
}
