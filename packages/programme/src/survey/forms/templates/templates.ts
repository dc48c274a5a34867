import { householdVisit } from './household-visit.ts';
import { villageSurvey } from './village-survey.ts';

/** Workbooks to begin with, made by the project; a county takes one, changes it and hands it in. */
export const templates = {
  'village-survey': villageSurvey,
  'household-visit': householdVisit,
} as const;

export type TemplateName = keyof typeof templates;
