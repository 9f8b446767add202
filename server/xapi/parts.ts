export type Loose = Record<string, unknown>;

/** Makes one kind of part of a statement into another form of it. */
export interface Forms {
  /** An agent or a group, members and all. */
  actor(actor: Loose): Loose;
  activity(activity: Loose): Loose;
  verb(verb: Loose): Loose;
}

/** A statement with each of its actors, activities and verbs in another form; the rest is left as it is. */
export function inForm(statement: Loose, forms: Forms): Loose {
  const { actor, verb, object, context, authority, ...rest } = statement;
  return {
    ...rest,
    ...given('actor', actor, forms.actor),
    ...given('verb', verb, forms.verb),
    ...given('object', object, (value) => objectInForm(value, forms)),
    ...given('context', context, (value) => contextInForm(value, forms)),
    ...given('authority', authority, forms.actor),
  };
}

function given(name: string, value: unknown, form: (value: Loose) => unknown): Loose {
  return value === undefined ? {} : { [name]: form(value as Loose) };
}

function objectInForm(object: Loose, forms: Forms): Loose {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return forms.actor(object);
    case 'StatementRef':
      return object;
    case 'SubStatement':
      return inForm(object, forms);
    default:
      return forms.activity(object);
  }
}

function contextInForm(context: Loose, forms: Forms): Loose {
  const { instructor, team, contextActivities, contextAgents, contextGroups, ...rest } = context;
  const each = (name: string) => (value: unknown) =>
    [value].flat().map((one) => ({ ...(one as Loose), [name]: forms.actor((one as Loose)[name] as Loose) }));
  return {
    ...rest,
    ...given('instructor', instructor, forms.actor),
    ...given('team', team, forms.actor),
    ...given('contextActivities', contextActivities, (value) => activitiesInForm(value, forms)),
    ...given('contextAgents', contextAgents, each('agent')),
    ...given('contextGroups', contextGroups, each('group')),
  };
}

function activitiesInForm(around: Loose, forms: Forms): Loose {
  const lists = Object.entries(around).map(([usage, some]) => [
    usage,
    [some].flat().map((one) => forms.activity(one as Loose)),
  ]);
  return Object.fromEntries(lists);
}
