import { Button, Form, Input } from 'antd';
import { useWords } from '#console/frame/language';
import { YuanInput } from '#console/frame/yuan-input';
import { ballotsWords } from '#words/console/ballots';
import './meetings.css';

export type TypedOption = { readonly title?: string; readonly costFen?: number };

/** What the households choose from, a line each: works with their costs, or statements without. */
export function OptionList({ title, costs }: { readonly title: string; readonly costs: boolean }) {
  const t = useWords(ballotsWords);
  return (
    <Form.Item label={title}>
      <Form.List name="options">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className="option-line">
                <Form.Item name={[name, 'title']} rules={[{ required: true }]}>
                  <Input aria-label={t('option')} placeholder={t('option')} maxLength={200} />
                </Form.Item>
                {costs && (
                  <Form.Item name={[name, 'costFen']} rules={[{ required: true }]}>
                    <YuanInput label={t('cost')} />
                  </Form.Item>
                )}
                <Button type="text" aria-label={t('take-out')} onClick={() => remove(name)}>
                  ✕
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('one-more')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
