/** What became of a purpose by a new decision. The words of DPV: given, renewed, refused, withdrawn. */
export type Transition = 'granted' | 'renewed' | 'refused' | 'withdrawn';

/** Names the step from one state of a purpose to the next. A consent that had run out is not in force: it was not granted. */
export function transition(wasGranted: boolean, isGranted: boolean): Transition {
  if (isGranted) return wasGranted ? 'renewed' : 'granted';
  return wasGranted ? 'withdrawn' : 'refused';
}
