import { familyOf } from '@qianwan/programme/registry/rule-shapes';
import { useTerms } from '#console/frame/language';
import { ruleFamilyWords, ruleUnitWords } from '#words/console/rules';
import { bodyWords } from '#words/meetings';
import { needCategoryWords } from '#words/needs';
import { effortWords } from '#words/survey-forms';
import { planClassWords } from '#words/works';

const members = { ...needCategoryWords, ...planClassWords, ...bodyWords, ...effortWords };

/** A rule by its family and member in words: 答复期限 · 污水. */
export function useRuleName(): (key: string) => string {
  const term = useTerms();
  return (key) => {
    const family = familyOf(key);
    if (family === null) return key;
    const member = key.slice(family.length + 1);
    const name = term(ruleFamilyWords, family);
    return member === '' ? name : `${name} · ${term(members, member)}`;
  };
}

export function useRuleUnit(): (unit: string) => string {
  const term = useTerms();
  return (unit) => term(ruleUnitWords, unit);
}
