import { goKeys, ownCasesKey } from '../../ui/desk-areas.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { shortcutWords as words } from './words.ts';

type Frame = DeskFrame;

interface Key {
  readonly keys: readonly string[];
  readonly does: string;
}

const singles = (known: Readonly<Record<string, string>>): readonly Key[] =>
  Object.entries(known).map(([key, does]) => ({ keys: [key], does }));

/** The pages that this person can open; those who see no cases have no list. */
function groupsFor({ areas = [] }: Pick<Frame, 'areas'>) {
  const reads = areas.includes('queue');
  const own: readonly string[] = [
    ...areas.map((area) => goKeys[area]),
    ...(reads ? [ownCasesKey] : []),
  ];
  const go = Object.entries(words.go).filter(([key]) => own.includes(key));
  return [
    {
      caption: words.groups.go,
      rows: [
        ...go.map(([key, does]): Key => ({ keys: ['g', key], does })),
        { keys: ['?'], does: words.help },
      ],
    },
    ...(reads
      ? [
          { caption: words.groups.list, rows: singles(words.list) },
          { caption: words.groups.case, rows: singles(words.case) },
        ]
      : []),
  ];
}

/** The single-key shortcuts, and where to turn them off (WCAG 2.1.4). */
export function ShortcutsPage({ frame }: { readonly frame: Frame }) {
  return (
    <DeskLayout {...frame} title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      {groupsFor(frame).map(({ caption, rows }) => (
        <div class="keys" key={caption}>
          <Table
            caption={caption}
            rows={rows}
            rowKey={({ keys }) => keys.join(' ')}
            columns={[
              { header: words.columns.keys, share: 'day', rowHeader: true, cell: Keys },
              { header: words.columns.does, cell: ({ does }) => does },
            ]}
          />
        </div>
      ))}
      <section class="stack" aria-labelledby="state-title">
        <Heading level={2} id="state-title">
          {words.state.title}
        </Heading>
        <Paragraph>{words.state.text}</Paragraph>
        <noscript>
          <p class="ds-paragraph">{words.state.noScripts}</p>
        </noscript>
        <div class="buttons" data-shortcuts hidden>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-on={words.state.on}
            data-off={words.state.off}
          >
            {words.state.off}
          </button>
          <span
            role="status"
            data-on={words.state.isOn}
            data-off={words.state.isOff}
            data-forgets={words.state.forgets}
          />
        </div>
      </section>
    </DeskLayout>
  );
}

function Keys({ keys: [first = '', second] }: Key) {
  return (
    <>
      <kbd>{first}</kbd>
      {second !== undefined && (
        <>
          {words.between}
          <kbd>{second}</kbd>
        </>
      )}
    </>
  );
}
