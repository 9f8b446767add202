import * as z from 'zod/mini';
import { browser } from './extension.ts';

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const address = z.string().check(z.regex(/^https?:\/\/[^\s]+$/));

const configurationSchema = z.object({
  organisation: z.optional(z.object({ name: text, key: z.optional(text) })),
  /** The catalogue's file, or the folder that holds it. */
  catalogue: z.optional(address),
  /** Which of the catalogue's channels this browser takes its packs from. */
  channel: z.optional(text),
  /** Qualified tool id to the match patterns where this organisation has it; patterns may carry a port. */
  tools: z.optional(z.record(z.string(), z.array(text))),
  record: z.optional(z.object({ url: address, enrolmentToken: z.optional(text) })),
  /** Where the browser profile is one person's. */
  learner: z.optional(z.object({ name: text, account: z.object({ homePage: address, name: text }) })),
  /** Several people use this browser: each must have a PIN. */
  shared: z.optional(z.boolean()),
  /** Minutes without a touch after which whoever has a PIN must give it again. */
  lockAfterMinutes: z.optional(z.int().check(z.gte(1), z.lte(240))),
  /** Grants nothing: the record decides who may do what. */
  role: z.optional(text),
  team: z.optional(text),
  /** Settings of packs, `publisher.pack/name` to value: what is set here no person can set otherwise. */
  settings: z.optional(z.record(z.string(), z.string())),
  /** Addresses of unsigned packs in their one-file form; only a test build reads them. */
  packs: z.optional(z.array(address)),
});

/** What the organisation has set, by policy or in a test build. */
export type Configuration = z.infer<typeof configurationSchema>;

/**
 * Reads the organisation's policy (`storage.managed`) over what a test build was made with. A part that is not of the
 * right shape is left out and named in `faults`, so that one mistake does not undo the rest.
 */
export async function readConfiguration(): Promise<{
  configuration: Configuration;
  managed: boolean;
  faults: string[];
}> {
  const policy = await readPolicy();
  const built = __CONFIGURATION__ ? (JSON.parse(__CONFIGURATION__) as Record<string, unknown>) : {};
  const faults: string[] = [];
  const configuration: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(configurationSchema.shape)) {
    const value = policy[name] ?? built[name];
    if (value === undefined || (name === 'packs' && !__TEST_BUILD__)) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) configuration[name] = parsed.data;
    else faults.push(name);
  }
  return { configuration: configuration as Configuration, managed: Object.keys(policy).length > 0, faults };
}

/** Firefox rejects where there is no policy file, Chromium answers with nothing. */
async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
