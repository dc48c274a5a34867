import { Choice, type Voice } from '@qianwan/programme/meetings/ballot';
import { Checkbox, InputNumber, Radio } from 'antd';
import { useTerms, useWords } from '#console/frame/language';
import { ballotsWords } from '#words/console/ballots';
import { choiceWords } from '#words/meetings';
import type { BallotShown } from './ballot-shown.ts';
import './meetings.css';

type Props = {
  readonly ballot: BallotShown;
  readonly value: Voice;
  readonly onChange: (voice: Voice) => void;
};

export const silent: Voice = { choice: null, marks: {} };

/** What a household voted, as its sheet has it: a choice, ticks, points, or agree and disagree. */
export function VoiceInput({ ballot, value, onChange }: Props) {
  const t = useWords(ballotsWords);
  const term = useTerms();
  if (ballot.kind === 'consent')
    return (
      <Radio.Group
        aria-label={t('voice')}
        value={value.choice}
        onChange={({ target }) => onChange({ ...value, choice: target.value as Choice })}
        options={Choice.options.map((choice) => ({
          value: choice,
          label: term(choiceWords, choice),
        }))}
      />
    );
  const mark = (id: string, given: number | null): void => {
    const { [id]: _, ...others } = value.marks;
    onChange({ ...value, marks: given === null ? others : { ...others, [id]: given } });
  };
  return (
    <ul className="marks">
      {ballot.options.map(({ id, title }) => (
        <li key={id}>
          <MarkInput
            kind={ballot.kind}
            most={ballot.pointsMost}
            title={title}
            given={value.marks[id] ?? null}
            give={(given) => mark(id, given)}
          />
        </li>
      ))}
    </ul>
  );
}

type MarkProps = {
  readonly kind: BallotShown['kind'];
  readonly most: number;
  readonly title: string;
  readonly given: number | null;
  readonly give: (mark: number | null) => void;
};

function MarkInput({ kind, most, title, given, give }: MarkProps) {
  const t = useWords(ballotsWords);
  const term = useTerms();
  if (kind === 'approval')
    return (
      <Checkbox checked={given === 1} onChange={({ target }) => give(target.checked ? 1 : null)}>
        {title}
      </Checkbox>
    );
  if (kind === 'points')
    return (
      <>
        <InputNumber
          aria-label={title}
          min={0}
          max={most}
          precision={0}
          value={given}
          onChange={(points) => give(points === 0 ? null : points)}
        />
        <span>{title}</span>
      </>
    );
  return (
    <>
      <Radio.Group
        aria-label={title}
        value={given}
        onChange={({ target }) => give(target.value as number)}
        options={[
          { value: 1, label: term(choiceWords, 'yes') },
          { value: -1, label: term(choiceWords, 'no') },
          { value: 0, label: t('pass') },
        ]}
      />
      <span>{title}</span>
    </>
  );
}
