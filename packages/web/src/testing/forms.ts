import { templates } from '@qianwan/programme/survey/forms/templates/templates';
import { readXlsForm } from '@qianwan/programme/survey/forms/xlsform/read-xlsform';
import type { BurdenFacts } from '#public/survey/burden-page';

const figures = { copiesAYear: 280, answersAYear: 5600, minutesAYear: 1570 };

/** The two forms that a county begins with, and what they might cost a village. */
export const burden: Pick<BurdenFacts, 'burden' | 'forms'> = {
  burden: {
    households: 280,
    forms: [
      {
        form: 'household_visit',
        title: '入户走访',
        about: 'household',
        fields: 20,
        compulsory: 1,
        seconds: 336,
        ...figures,
      },
      {
        form: 'village_survey',
        title: '村庄调查',
        about: 'village',
        fields: 20,
        compulsory: 0,
        seconds: 300,
        copiesAYear: 1,
        answersAYear: 20,
        minutesAYear: 5,
      },
    ],
    total: { fields: 40, answersAYear: 5620, minutesAYear: 1575 },
  },
  forms: Object.values(templates).map((sheets) => {
    const read = readXlsForm(sheets, { id: 'form', version: '1' });
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    return read.value;
  }),
};
