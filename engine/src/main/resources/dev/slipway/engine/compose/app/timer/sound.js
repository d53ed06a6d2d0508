const NOTES = [659.25, 880];
const LENGTH = 0.5;
let context;

/** A browser lets a page sound only after a press, so the press prepares it. */
export function prepareSound() {
  context ??= new AudioContext();
  context.resume().catch(() => {});
}

/** Two soft notes, the second one higher. */
export function chime() {
  if (context?.state !== 'running') {
    return;
  }
  NOTES.forEach((pitch, at) => {
    const from = context.currentTime + at * LENGTH * 0.6;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.12, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + LENGTH);
  });
}
