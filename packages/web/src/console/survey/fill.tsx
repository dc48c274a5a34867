import {
  addInstance,
  answerAt,
  begin,
  type Computed,
  canAdd,
  compute,
  type Entry,
  removeInstance,
  saidAt,
} from '@qianwan/programme/survey/forms/engine/compute';
import type { FormNode } from '@qianwan/programme/survey/forms/engine/grow-tree';
import { type Prepared, prepare } from '@qianwan/programme/survey/forms/engine/prepare';
import type { Surroundings } from '@qianwan/programme/survey/forms/engine/surroundings';
import {
  type Answers,
  type Form,
  type Item,
  isQuestion,
} from '@qianwan/programme/survey/forms/form';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Findings } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { formsWords } from '#words/console/forms';
import { AnswerInput } from './answer-input.tsx';

/** The form as a visitor fills it in: the same engine, nothing kept. */
export function Fill({ form }: { readonly form: Form }) {
  const prepared = useMemo(() => prepare(form), [form]);
  if (!prepared.ok) return <Findings findings={prepared.findings} />;
  return <Filling key={`${form.id} ${form.version}`} prepared={prepared.value} />;
}

function Filling({ prepared }: { readonly prepared: Prepared }) {
  const t = useWords(formsWords);
  const { today } = useSession();
  const { languages } = prepared.form;
  const office = useLanguage();
  const [language, setLanguage] = useState(() => languageFor(languages, office));
  const around = useMemo(() => surroundingsOn(today, language), [today, language]);
  const [answers, setAnswers] = useState<Answers>(() => begin(prepared, around));
  const computed = useMemo(() => compute(prepared, answers, around), [prepared, answers, around]);
  const wrong = computed.entries.filter(({ findings }) => findings.length > 0).length;
  return (
    <div className="form-fill">
      {languages.length > 1 && (
        <Select
          aria-label={t('language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: value }))}
        />
      )}
      <Items
        computed={computed}
        parent={computed.root}
        items={prepared.form.items}
        change={setAnswers}
      />
      <p>
        <Mark standing={wrong === 0 ? 'good' : 'wait'}>
          {wrong === 0 ? t('sound') : t('wrong', { count: wrong })}
        </Mark>
      </p>
    </div>
  );
}

/** The language of the form that the office speaks, where it has it. */
function languageFor(languages: readonly string[], office: 'zh' | 'en'): string {
  const wanted = office === 'zh' ? /中文|chinese|\(zh/i : /english|\(en/i;
  return languages.find((each) => wanted.test(each)) ?? languages[0] ?? '';
}

function surroundingsOn(today: string, language: string): Surroundings {
  const now = `${today}T09:00:00.000+08:00`;
  return { today, now, language, uuid: () => 'uuid:preview', random: () => 0.5, files: {} };
}

type Props = {
  readonly computed: Computed;
  readonly parent: FormNode;
  readonly items: readonly Item[];
  readonly change: (answers: Answers) => void;
};

function Items({ computed, parent, items, change }: Props) {
  return items.map((item) => {
    const nodes = parent.children.filter(({ name }) => name === item.name);
    if (item.kind === 'repeat')
      return <RepeatOf key={item.name} {...{ computed, parent, item, nodes, change }} />;
    return nodes.map((node) => <ItemOf key={node.place} {...{ computed, node, change }} />);
  });
}

type RepeatProps = Omit<Props, 'items'> & {
  readonly item: Extract<Item, { kind: 'repeat' }>;
  readonly nodes: readonly FormNode[];
};

function RepeatOf({ computed, parent, item, nodes, change }: RepeatProps) {
  const t = useWords(formsWords);
  const shown = nodes.filter(({ isRelevant }) => isRelevant);
  const mayAdd = canAdd(computed, parent, item);
  if (shown.length === 0 && !mayAdd) return null;
  return (
    <fieldset className="form-group">
      <legend>{saidAt(computed, parent, item.label) || item.name}</legend>
      {shown.map((node) => (
        <section key={node.place} className="form-instance">
          <header>
            <b>{t('nth', { count: node.instance })}</b>
            {item.count === undefined && (
              <Button
                size="small"
                aria-label="×"
                onClick={() => change(removeInstance(computed, node.place))}
              >
                ×
              </Button>
            )}
          </header>
          <Items computed={computed} parent={node} items={item.items} change={change} />
        </section>
      ))}
      {mayAdd && (
        <Button onClick={() => change(addInstance(computed, parent.place, item.name))}>
          {t('add')}
        </Button>
      )}
    </fieldset>
  );
}

type ItemProps = Pick<Props, 'computed' | 'change'> & { readonly node: FormNode };

function ItemOf({ computed, node, change }: ItemProps) {
  const entry = computed.entries.find((each) => each.node === node);
  if (entry === undefined || !entry.isRelevant) return null;
  const { item } = entry;
  if (isQuestion(item)) return <QuestionOf computed={computed} entry={entry} change={change} />;
  const label = saidAt(computed, node, item.label);
  return (
    <fieldset className="form-group">
      {label !== '' && <legend>{label}</legend>}
      <Items computed={computed} parent={node} items={item.items} change={change} />
    </fieldset>
  );
}

type QuestionProps = Pick<Props, 'computed' | 'change'> & { readonly entry: Entry };

function QuestionOf({ computed, entry, change }: QuestionProps) {
  const { item, node, place, value, findings, isRequired } = entry;
  if (!isQuestion(item) || ['hidden', 'background'].includes(item.kind)) return null;
  const label = saidAt(computed, node, item.label);
  if (item.kind === 'calculate' && label === '') return null;
  if (item.kind === 'note') return <p className="form-note">{label}</p>;
  const told = value === '' ? [] : findings;
  return (
    <div className="form-question">
      <p className="form-label" id={`label-${place}`}>
        {label || item.name}
        {isRequired && <span className="form-must"> *</span>}
      </p>
      {item.hint !== undefined && <p className="quiet">{saidAt(computed, node, item.hint)}</p>}
      <AnswerInput
        computed={computed}
        entry={entry}
        answer={(text) => change(answerAt(computed, place, text))}
      />
      <Findings findings={told} />
    </div>
  );
}
