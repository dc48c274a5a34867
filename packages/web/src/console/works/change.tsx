import { changeWork } from '@qianwan/contract/works';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { useWords } from '#console/frame/language';
import { useMay } from '#console/frame/session';
import { worksWords } from '#words/console/works';
import { WorkForm } from './form.tsx';
import type { Work } from './work.tsx';

/** Mends a proposal until it is admitted; the trail keeps what it was. */
export function ChangeWork({ work }: { readonly work: Work }) {
  const t = useWords(worksWords);
  const may = useMay(changeWork.may);
  const [open, setOpen] = useState(false);
  const act = useAct(changeWork, () => setOpen(false));
  if (!may || work.state === 'admitted') return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('change')}</Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={720}
        title={t('change')}
        destroyOnHidden
      >
        <WorkForm
          start={work}
          isNew={false}
          busy={act.isPending}
          error={act.error}
          send={({ title, plainNote, resolution, quantity, costFen, ...rest }) => {
            const { householdsServed, upkeepFen, upkeepPayer, owner, carer, borrowedFen } = rest;
            act.mutate({
              work: work.id,
              title,
              plainNote,
              resolution,
              quantity,
              costFen,
              householdsServed,
              upkeepFen,
              upkeepPayer,
              owner,
              carer,
              borrowedFen,
            });
          }}
        />
      </Drawer>
    </>
  );
}
