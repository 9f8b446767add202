import { isSafeRegex } from '../when/safe-regex.ts';
import type { Checking, Path } from './checking.ts';
import type { Fault } from './fault.ts';
import { type FieldRule, wholly } from './field-rule.ts';

/** What is wrong in a tip's rule: it demands nothing, what nobody can fulfil, or what is too dear to find out. */
export function checkRule({ json }: Checking, path: Path, rule: FieldRule | undefined): Fault[] {
  if (!rule) return [];
  const { pattern, minLength = 0, maxLength = Infinity, min = -Infinity, max = Infinity } = rule;
  const keys = 'required, pattern, minLength, maxLength, min, max';
  return [
    ...(Object.keys(rule).length === 0 ? [json.fault(path, 'fault.atLeastOne', { keys })] : []),
    ...(pattern !== undefined && !isSafeRegex(wholly(pattern), 'u')
      ? [json.fault([...path, 'pattern'], 'fault.rulePattern', { found: pattern })]
      : []),
    ...(minLength > maxLength || min > max ? [json.fault(path, 'fault.ruleNever')] : []),
  ];
}
