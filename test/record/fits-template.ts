import type { Rule, Template } from '../../lib/record/profile.ts';

type Loose = Record<string, unknown>;

/** Why a statement is not of the kind that a template describes; nothing where it is. */
export function misfits(template: Template, statement: unknown): string[] {
  const types = (place: string) => at(statement, `$.context.contextActivities.${place}[*].definition.type`);
  const lacks = (place: string, wanted: string[] = []) => wanted.filter((type) => !types(place).includes(type));
  const [verb] = at(statement, '$.verb.id');
  const [object] = at(statement, '$.object.definition.type');
  return [
    ...(verb === template.verb ? [] : [`verb ${verb}`]),
    ...(object === template.objectActivityType ? [] : [`object ${object}`]),
    ...lacks('parent', template.contextParentActivityType).map((type) => `no parent ${type}`),
    ...lacks('other', template.contextOtherActivityType).map((type) => `no other ${type}`),
    ...template.rules.filter((rule) => !obeys(rule, statement)).map(({ location }) => location),
  ];
}

function obeys({ location, presence, all }: Rule, statement: unknown): boolean {
  const values = at(statement, location);
  if (presence === 'excluded') return values.length === 0;
  return values.length > 0 && values.every((value) => !all || all.includes(value));
}

/** The values at a JSONPath made of names, plain or in `['…']`, and `[*]`. */
function at(thing: unknown, path: string): unknown[] {
  const steps = [...path.matchAll(/\['([^']+)'\]|\[\*\]|[^.[\]$]+/g)].map(([whole, quoted]) => quoted ?? whole);
  return steps.reduce<unknown[]>((found, step) => found.flatMap((one) => into(one, step)), [thing]);
}

function into(thing: unknown, step: string): unknown[] {
  if (step === '[*]') return Array.isArray(thing) ? thing : [];
  const isObject = typeof thing === 'object' && thing !== null && !Array.isArray(thing);
  return isObject && Object.hasOwn(thing, step) ? [(thing as Loose)[step]] : [];
}
