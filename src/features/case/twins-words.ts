/** Cases that may be the same matter told twice, in Swedish. */
export const twinWords = {
  title: 'Liknar',
  intro: 'Kan gälla samma sak:',
  arrived: (day: string) => `kom in ${day}`,
  samePlace: 'samma plats',
  sameSubmitter: 'samma synpunktslämnare',
  withCase: (number: string) => `med ärende ${number}`,
} as const;
