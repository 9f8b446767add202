import * as z from 'zod/mini';
import { packSchema } from './schema.ts';

/** The part of JSON Schema that the pack format makes use of. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  anyOf?: JsonSchema[];
}

let made: JsonSchema | undefined;

/** The pack format as JSON Schema (draft 7, which editors know best), so that they complete and check packs. */
export function packJsonSchema(): JsonSchema {
  const title = 'A pack of Alongside';
  made ??= { title, ...z.toJSONSchema(packSchema, { target: 'draft-7', io: 'input' }) } as JsonSchema;
  return made;
}
