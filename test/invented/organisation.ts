import { areas } from '../../src/domain/vocabulary.ts';
import type { AccountSeed, PlacesSeed, UnitSeed } from '../../src/municipality/schema.ts';
import { staffOf } from '../../src/municipality/staff.ts';

function unit(
  id: string,
  name: string,
  department: string,
  areas: UnitSeed['areas'],
  personWord: UnitSeed['personWord'],
): UnitSeed {
  return {
    id,
    name,
    department,
    functionName: `Handläggare på ${name.toLowerCase()}`,
    email: `${id}@ingenstans.example`,
    phone: '0980-319 210',
    areas,
    personWord,
  };
}

const care: UnitSeed['areas'] = ['elderly_care', 'disability_support', 'social_services'];

export const places: PlacesSeed = {
  committees: [
    { id: 'styrelsen', name: 'Styrelsen' },
    { id: 'omsorgsnamnden', name: 'Omsorgsnämnden' },
  ],
  departments: [
    { id: 'kansliet', name: 'Kansliet', committee: 'styrelsen' },
    { id: 'omsorgen', name: 'Omsorgen', committee: 'omsorgsnamnden' },
  ],
  units: [
    unit(
      'vaxeln',
      'Växeln',
      'kansliet',
      areas.filter((area) => !care.includes(area)),
      {
        sv: 'invånare',
        en: 'resident',
      },
    ),
    unit('hemvarden', 'Hemvården', 'omsorgen', care, {
      sv: 'boende',
      en: 'client',
    }),
  ],
  receivingUnit: 'vaxeln',
};

const { inUnit, inDepartment, elsewhere } = staffOf('ingenstans', places);

/** All of them are invented. */
export const accounts: readonly AccountSeed[] = [
  inUnit('kontaktcenter', 'Ada Tomhed', 'kontaktcenter', 'vaxeln'),
  inDepartment('registrar', 'Bo Ödemark', 'registrar', 'kansliet', 'all'),
  inDepartment('coordinator', 'Cia Vidöppen', 'coordinator', 'kansliet', 'all'),
  inDepartment('quality-strategist', 'Dan Ingenmans', 'quality_strategist', 'kansliet', 'all'),
  inDepartment('administrator', 'Eli Blankbo', 'administrator', 'kansliet', []),
  inDepartment('statutory-assessor', 'Fia Tysthed', 'statutory_assessor', 'omsorgen'),
  inDepartment('manager-kansliet', 'Gun Ovanmo', 'department_manager', 'kansliet'),
  inDepartment('manager-omsorgen', 'Hal Utsikt', 'department_manager', 'omsorgen'),
  inUnit('manager-vaxeln', 'Ida Tomtebo', 'unit_manager', 'vaxeln'),
  inUnit('manager-hemvarden', 'Jon Ensamhem', 'unit_manager', 'hemvarden'),
  inUnit('handler', 'Kaj Långtbort', 'handler', 'hemvarden'),
  inUnit('employee', 'Lea Ingenvart', 'employee', 'hemvarden'),
  elsewhere('elected-member', 'Max Overksam', 'elected_member', []),
];
