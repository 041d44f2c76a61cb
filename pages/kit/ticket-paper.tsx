import type { PaperContents } from '../../shared/page-props.ts';
import type { Paper } from '../../shared/printing.ts';
import type { PaperBlock } from '../../shared/ticket-paper.ts';
import { QrCode } from './qr-code.tsx';

interface Props {
  contents: PaperContents;
  paper: Paper;
  /** What the QR code is for. */
  label: string;
}

/** A ticket as its paper looks; the printer's own commands draw the same blocks. */
export function TicketPaper({ contents, paper, label }: Props) {
  return (
    <div class={`ticket-paper is-${paper}`}>
      {contents.blocks.map((block, place) => (
        <Block key={place} block={block} contents={contents} label={label} />
      ))}
    </div>
  );
}

function Block({ block, contents, label }: { block: PaperBlock; contents: PaperContents; label: string }) {
  switch (block.kind) {
    case 'text':
      return <p class={`paper-${block.size}`}>{block.text}</p>;
    case 'rule':
      return <hr />;
    case 'space':
      return <p class="paper-space" />;
    case 'qr':
      return <QrCode {...contents.qr} label={label} />;
    case 'logo':
      return contents.logo ? <img class="paper-logo" src={contents.logo} alt="" /> : null;
  }
}
