import { checkWhen, type Scope } from './check-when.ts';
import { type Checking, known, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { CommandSource, ConfigurationSource, KeybindingSource } from './schema.ts';

/** What is wrong in the commands and the keys that run them. */
export function checkCommands(checking: Checking): Fault[] {
  const { commands = [], keybindings = [] } = checking.pack.contributes;
  const scope: Scope = { tools: [...checking.tools.values()], isAnywhere: true };
  return [
    ...commands.flatMap((each, index) => checkCommand(checking, ['contributes', 'commands', index], each, scope)),
    ...keybindings.flatMap((each, index) =>
      checkKeybinding(checking, ['contributes', 'keybindings', index], each, scope),
    ),
  ];
}

function checkCommand(checking: Checking, path: Path, { does, when }: CommandSource, scope: Scope): Fault[] {
  const at = [...path, 'does'];
  const { startLesson: lesson, openWalkthrough: walkthrough } = does;
  const walkthroughs = new Map((checking.pack.contributes.walkthroughs ?? []).map((each) => [each.id, each]));
  const keys = 'startLesson, openWalkthrough, openPanel, quiet';
  return [
    ...(Object.keys(does).length === 1 ? [] : [checking.json.fault(at, 'fault.exactlyOne', { keys })]),
    ...(lesson ? known(checking, [...at, 'startLesson'], lesson, checking.lessons, 'fault.unknownLesson') : []),
    ...(walkthrough
      ? known(checking, [...at, 'openWalkthrough'], walkthrough, walkthroughs, 'fault.unknownWalkthrough')
      : []),
    ...checkWhen(checking, [...path, 'when'], when, scope),
  ];
}

function checkKeybinding(checking: Checking, path: Path, { command, when }: KeybindingSource, scope: Scope): Fault[] {
  return [
    ...known(checking, [...path, 'command'], command, checking.commands, 'fault.unknownCommand'),
    ...checkWhen(checking, [...path, 'when'], when, scope),
  ];
}

/** What is wrong in the settings: values that are not of the type, and a default that cannot be chosen. */
export function checkConfiguration({ json }: Checking, configuration: ConfigurationSource | undefined): Fault[] {
  return Object.entries(configuration?.properties ?? {}).flatMap(([name, setting]) => {
    const path = ['contributes', 'configuration', 'properties', name];
    const { type, enum: choices = [], default: chosen } = setting;
    const wrong = (at: Path, value: unknown) =>
      typeof value === type ? [] : [json.fault(at, 'fault.wrongType', { expected: type, found: typeof value })];
    const isNoChoice = choices.length > 0 && !choices.includes(chosen);
    return [
      ...choices.flatMap((choice, nth) => wrong([...path, 'enum', nth], choice)),
      ...wrong([...path, 'default'], chosen),
      ...(isNoChoice ? [json.fault([...path, 'default'], 'fault.noChoice', { found: String(chosen) })] : []),
    ];
  });
}
