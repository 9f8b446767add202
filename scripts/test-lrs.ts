// Tries whether a live Learning Record Store works as the record: plays what browsers do with it, 1,000 statements of one
// invented person, which stay there. `--endpoint URL --key K --secret S [--version 1.0.3|2.0.0]`; the endpoint is the
// address that `/statements` is added to.
import { parseArgs } from 'node:util';
import { playJourney, whyNot } from '../test/record/journey.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { endpoint: text, key: text, secret: text, version: { ...text, default: '1.0.3' } },
});
const { endpoint, key, secret, version } = values;
const isVersion = version === '1.0.3' || version === '2.0.0';
if (!endpoint || !URL.canParse(endpoint) || !key || !secret || !isVersion) {
  console.error('Use: npm run test:lrs -- --endpoint URL --key K --secret S [--version 1.0.3|2.0.0]');
  process.exit(2);
}
const lrs = { endpoint, key, secret, version, fetch } as const;
const fault = await whyNot(lrs);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
const began = performance.now();
const held = await playJourney(lrs, ({ what, fault }) => {
  console.log(fault === null ? `✓ ${what}` : `✗ ${what}: ${fault}`);
});
console.log(
  `${held ? 'All of it held' : 'Not all of it held'}, in ${Math.round((performance.now() - began) / 1000)} s.`,
);
process.exit(held ? 0 : 1);
