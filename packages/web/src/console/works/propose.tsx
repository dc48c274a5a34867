import { proposeWork } from '@qianwan/contract/works';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAct } from '#console/client';
import { useWords } from '#console/frame/language';
import { Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { worksWords } from '#words/console/works';
import { WorkForm } from './form.tsx';

/** A village proposes a work that answers needs; then the gates can be asked. */
export default function Propose() {
  const t = useWords(worksWords);
  const { actor } = useSession();
  const { need } = useSearch({ from: '/works/new' });
  const go = useNavigate();
  const act = useAct(proposeWork, ({ reply }) => {
    void go({ to: '/works/$work', params: { work: reply.id } });
  });
  const village = need === undefined ? (actor.role === 'clerk' ? actor.area : '') : placeOf(need);
  return (
    <Page title={t('propose')} lead={t('propose-lead')}>
      <WorkForm
        start={{
          village,
          type: 'lane',
          title: '',
          plainNote: '',
          needs: need === undefined ? [] : [need],
          resolution: null,
          quantity: 1,
          costFen: 0,
          householdsServed: 0,
          upkeepFen: 0,
          upkeepPayer: null,
          owner: null,
          carer: null,
          borrowedFen: 0,
          after: [],
        }}
        isNew
        busy={act.isPending}
        error={act.error}
        send={(work) => act.mutate(work)}
      />
    </Page>
  );
}
