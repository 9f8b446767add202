import { packJsonSchema } from '../lib/pack/json-schema.ts';

/** The pack format as a JSON Schema file. */
export function schemaText(): string {
  return `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
}
