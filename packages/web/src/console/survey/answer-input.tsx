import {
  type Computed,
  type Entry,
  offeredAt,
} from '@qianwan/programme/survey/forms/engine/compute';
import { isQuestion } from '@qianwan/programme/survey/forms/form';
import { Checkbox, Input, Radio, Select } from 'antd';
import { useWords } from '#console/frame/language';
import { formsWords } from '#words/console/forms';

type Props = {
  readonly computed: Computed;
  readonly entry: Entry;
  readonly answer: (text: string) => void;
};

const FEW = 8;

/** What one kind of question is answered with. */
export function AnswerInput({ computed, entry, answer }: Props) {
  const t = useWords(formsWords);
  const { item, value, place, isReadOnly } = entry;
  if (!isQuestion(item)) return null;
  const labelled = { 'aria-labelledby': `label-${place}`, disabled: isReadOnly };
  switch (item.kind) {
    case 'one':
    case 'many':
    case 'rank':
      return <Choices {...{ computed, entry, answer }} />;
    case 'acknowledge':
      return (
        <Checkbox
          {...labelled}
          checked={value !== ''}
          onChange={({ target }) => answer(target.checked ? 'OK' : '')}
        />
      );
    case 'date':
    case 'time':
    case 'dateTime': {
      const type = item.kind === 'dateTime' ? 'datetime-local' : item.kind;
      return (
        <Input
          {...labelled}
          type={type}
          value={value}
          onChange={({ target }) => answer(target.value)}
        />
      );
    }
    case 'photo':
    case 'signature':
    case 'audio':
    case 'video':
    case 'file':
      return <p className="quiet">{t('not-here')}</p>;
    case 'text':
      return item.appearance === 'multiline' ? (
        <Input.TextArea
          {...labelled}
          value={value}
          onChange={({ target }) => answer(target.value)}
        />
      ) : (
        <Input {...labelled} value={value} onChange={({ target }) => answer(target.value)} />
      );
    case 'calculate':
      return <output>{value}</output>;
    default: {
      const inputMode = ['integer', 'decimal', 'range'].includes(item.kind) ? 'decimal' : 'text';
      return (
        <Input
          {...labelled}
          inputMode={inputMode}
          value={value}
          onChange={({ target }) => answer(target.value)}
        />
      );
    }
  }
}

function Choices({ computed, entry, answer }: Props) {
  const t = useWords(formsWords);
  const { item, value, place } = entry;
  const options = offeredAt(computed, entry).map(({ name, label }) => ({ value: name, label }));
  if (options.length === 0) return <p className="quiet">{t('none-offered')}</p>;
  const labelled = { 'aria-labelledby': `label-${place}` };
  const chosen = value.split(' ').filter((one) => one !== '');
  if (item.kind === 'one')
    return options.length <= FEW ? (
      <Radio.Group
        {...labelled}
        options={options}
        value={value}
        onChange={({ target }) => answer(String(target.value))}
      />
    ) : (
      <Select
        {...labelled}
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={t('choose')}
        options={options}
        value={value || null}
        onChange={(next) => answer(next ?? '')}
      />
    );
  if (item.kind === 'many' && options.length <= FEW)
    return (
      <Checkbox.Group
        options={options}
        value={chosen}
        onChange={(next) => answer(next.join(' '))}
      />
    );
  return (
    <Select
      {...labelled}
      mode="multiple"
      optionFilterProp="label"
      placeholder={t('choose')}
      options={options}
      value={chosen}
      onChange={(next: string[]) => answer(next.join(' '))}
    />
  );
}
