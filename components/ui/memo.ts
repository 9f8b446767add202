import { Component, type FunctionComponent, h } from 'preact';

/** A component that is drawn anew only when one of its properties is another value; for the rows of long lists. */
export function memo<Props extends object>(Drawn: FunctionComponent<Props>): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const keys = new Set([...Object.keys(this.props), ...Object.keys(next)]) as Set<keyof Props>;
      return [...keys].some((key) => (this.props as Props)[key] !== next[key]);
    }
    override render() {
      return h(Drawn, this.props as Props);
    }
  }
  return (props) => h(Memo, props);
}
