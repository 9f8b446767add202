import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useSurroundings } from './context.ts';

interface ReportFormProps {
  onSend: (comment: string | null) => void;
  onCancel: () => void;
}

/** Says that the card is wrong; a comment is the person's own, and goes out with Send alone. */
export function ReportForm({ onSend, onCancel }: ReportFormProps) {
  const { say } = useSurroundings();
  return (
    <CommentForm label={say('report.what')} note={say('report.note')} onSend={onSend}>
      <Button look="quiet" onClick={onCancel}>
        {say('report.cancel')}
      </Button>
    </CommentForm>
  );
}

interface CommentFormProps {
  label: string;
  note: string;
  onSend: (comment: string | null) => void;
  children?: ComponentChildren;
}

/** A few words that a person may add before they send something. */
export function CommentForm({ label, note, onSend, children }: CommentFormProps) {
  const { say } = useSurroundings();
  const [comment, setComment] = useState('');
  const id = useId();
  const send = (event: Event) => {
    event.preventDefault();
    onSend(comment.trim() || null);
  };
  return (
    <form class="ao-comment" onSubmit={send}>
      <label for={`${id}-comment`}>{label}</label>
      <textarea
        id={`${id}-comment`}
        aria-describedby={`${id}-note`}
        rows={2}
        maxLength={2000}
        value={comment}
        onInput={(event) => setComment(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class="ao-muted">
        {note}
      </p>
      <div class="ao-actions">
        {children}
        <span class="ao-gap" />
        <Button look="primary" type="submit">
          {say('report.send')}
        </Button>
      </div>
    </form>
  );
}
