/** The desk's texts about a submitter who does not want to live, or who is close to somebody who does not. */
export const distressDeskWords = {
  /** In lists, where it comes first. */
  tag: 'Brådskar: någon mår mycket dåligt',
  /** Replaces the beginning of the submitted text, which should not serve as a heading. */
  opening: 'Personligt, läs i ärendet',
  next: 'Ta kontakt nu, och anteckna vad du har gjort.',
  notice: {
    title: 'Någon mår mycket dåligt',
    text: 'Orden tyder på att en människa inte vill leva. Är det fara för liv, ring 112. Ring den som har skrivit om det finns ett nummer, annars skriv. Anteckna sedan vad du har gjort, så att ingen undrar.',
  },
  meet: {
    title: 'Anteckna vad som är gjort',
    intro: 'Ärendet står först i allas listor tills någon har antecknat det här.',
    done: 'Vad har du gjort?',
    doneHelp: 'Till exempel: ringde 14.20, pratade med henne, socialjouren åker dit.',
  },
} as const;
