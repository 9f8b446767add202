import { Star } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { useSurroundings } from './context.ts';
import { CommentForm } from './report-form.tsx';

const ratings = [1, 2, 3, 4, 5];

interface LessonRatingProps {
  /** The person has begun to rate. */
  onBegin: () => void;
  onRate: (rating: number, comment: string | null) => void;
}

/** One to five stars, and a few words if one likes; nothing goes out before Send. */
export function LessonRating({ onBegin, onRate }: LessonRatingProps) {
  const { say } = useSurroundings();
  const [rating, setRating] = useState<number | null>(null);
  const label = useId();
  const name = useId();
  const choose = (value: number) => {
    setRating(value);
    onBegin();
  };
  return (
    <div class="ao-rating">
      <p id={label}>{say('rate.ask')}</p>
      <div class="ao-stars" role="radiogroup" aria-labelledby={label}>
        {ratings.map((value) => (
          <label key={value} class="ao-star" data-on={rating !== null && value <= rating ? '' : undefined}>
            <input type="radio" name={name} checked={rating === value} onChange={() => choose(value)} />
            <span class="ao-aloud">{say('rate.stars', { n: value })}</span>
            <Icon icon={Star} size={20} />
          </label>
        ))}
      </div>
      {rating !== null && (
        <CommentForm
          label={say('rate.comment')}
          note={say('rate.note')}
          onSend={(comment) => onRate(rating, comment)}
        />
      )}
    </div>
  );
}
