import { z } from 'zod';
import { courses } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, readActionForm } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = handleWords.course;
const schema = z.strictObject({
  course: z.enum(courses),
  reason: wordsField({ max: longestReason }),
});

/** Whether the complaint is corrected at once or investigated (BOT-14). */
export const chooseCourse: ActionForm = {
  action: 'choose_course',
  title: words.title,
  labels: { course: words.course },
  intro: words.intro,
  initial: ({ case: { course } }) => (course === null ? {} : { course }),
  read: readActionForm(schema, (fields) => ({ type: 'choose_course', ...fields })),
  Fields: ({ values, errors }: FieldsProps) => (
    <>
      <RadioGroup
        name="course"
        label={words.course}
        value={typed(values, 'course')}
        error={errors.course}
        choices={courses.map((value) => ({
          value,
          label: words.courses[value],
          description: words.courseHelp[value],
        }))}
      />
      <ReasonField values={values} errors={errors} />
    </>
  ),
};
