import { chooseLanguage } from './accept-language.ts';
import { type Forms, inForm, type Loose } from './parts.ts';

/** How a client wants statements: as they came, or with every part cut down to what it is known by, or in one language. */
export type Format = 'exact' | 'ids' | 'canonical';

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

const ids: Forms = {
  actor: idsOfActor,
  // What names no type is an activity.
  activity: ({ id }) => ({ id }),
  verb: ({ id }) => ({ id }),
};

function idsOfActor(actor: Loose): Loose {
  const known = identifiers.filter((name) => name in actor);
  const kept: Loose = Object.fromEntries(['objectType', ...known].flatMap((name) => pair(actor, name)));
  // Members say who an anonymous group is; a group that has an identifier is known by that.
  if (known.length === 0 && Array.isArray(actor.member)) kept.member = actor.member.map(idsOfActor);
  return kept;
}

function pair(from: Loose, name: string): [string, unknown][] {
  return from[name] === undefined ? [] : [[name, from[name]]];
}

/** The statement with nothing of its parts but their identifiers. */
export function idsOnly(statement: Loose): Loose {
  return inForm(statement, ids);
}

/** The statement with its activities as the record knows them and all texts in one language. */
export function canonical(
  statement: Loose,
  definitionOf: (activity: string) => Loose | null,
  languages: readonly string[],
): Loose {
  return inForm(statement, {
    actor: (actor) => actor,
    verb: (verb) => inLanguage(verb, ['display'], languages),
    activity: (activity) => {
      const definition = definitionOf(String(activity.id)) ?? activity.definition;
      return definition === undefined
        ? activity
        : { ...activity, definition: definitionIn(definition as Loose, languages) };
    },
  });
}

const lists = ['choices', 'scale', 'source', 'target', 'steps'];

function definitionIn(definition: Loose, languages: readonly string[]): Loose {
  const told = inLanguage(definition, ['name', 'description'], languages);
  for (const name of lists) {
    const list = told[name];
    if (Array.isArray(list)) told[name] = list.map((one) => inLanguage(one, ['description'], languages));
  }
  return told;
}

function inLanguage(thing: Loose, names: readonly string[], languages: readonly string[]): Loose {
  const told = { ...thing };
  for (const name of names) {
    const map = told[name];
    if (typeof map === 'object' && map !== null) told[name] = chooseLanguage(map as Loose, languages);
  }
  return told;
}
