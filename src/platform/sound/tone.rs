//! PURE: the four sounds as WAV files: soft sines like a wooden bar that is struck, each with a shape of its own.

use std::f32::consts::TAU;

use crate::domain::cue::Sound;

/// Samples a second: more than enough for tones below 1 kHz.
const RATE: u32 = 22_050;
/// How long a tone takes to be there; shorter would click.
const ATTACK_SECS: f32 = 0.012;
/// The loudest that a sound is at 100 %, in parts of what a file can hold.
const LOUDEST: f32 = 0.5;

/// One tone: when it begins, how high, how long it rings.
struct Tone {
    at_secs: f32,
    hertz: f32,
    rings_secs: f32,
}

/// Rising is a start, two alike a change, one low and short half, falling home the end. All lie in the octaves of a
/// voice: nothing is shrill.
fn tones(sound: Sound) -> Vec<Tone> {
    let tone = |at_secs, hertz, rings_secs| Tone { at_secs, hertz, rings_secs };
    match sound {
        Sound::Start => vec![tone(0.0, 392.0, 0.22), tone(0.13, 587.3, 0.42)],
        Sound::Change => vec![tone(0.0, 493.9, 0.18), tone(0.18, 493.9, 0.3)],
        Sound::Half => vec![tone(0.0, 329.6, 0.3)],
        Sound::End => vec![tone(0.0, 587.3, 0.3), tone(0.16, 493.9, 0.3), tone(0.32, 392.0, 0.7)],
    }
}

/// The samples, -1 to 1.
fn samples(sound: Sound, volume_percent: u32) -> Vec<f32> {
    let tones = tones(sound);
    let whole = tones.iter().map(|tone| tone.at_secs + tone.rings_secs).fold(0.0, f32::max);
    let count = (whole * RATE as f32).ceil() as usize;
    let raw: Vec<f32> = (0..count).map(|index| sum(&tones, index as f32 / RATE as f32)).collect();
    let peak = raw.iter().fold(f32::EPSILON, |peak, sample| sample.abs().max(peak));
    // Loudness is heard as the square of what is moved.
    let volume = (volume_percent.min(100) as f32 / 100.0).powi(2);
    raw.into_iter().map(|sample| sample / peak * LOUDEST * volume).collect()
}

fn sum(tones: &[Tone], secs: f32) -> f32 {
    tones.iter().map(|tone| tone.sample(secs - tone.at_secs)).sum()
}

impl Tone {
    /// The sample so long after its beginning: an octave above goes along softly and dies sooner.
    fn sample(&self, secs: f32) -> f32 {
        if !(0.0..self.rings_secs).contains(&secs) {
            return 0.0;
        }
        let attack = (secs / ATTACK_SECS).min(1.0);
        let left = 1.0 - secs / self.rings_secs;
        let envelope = attack * left * left;
        let turn = TAU * self.hertz * secs;
        envelope * (0.2 * left).mul_add((2.0 * turn).sin(), turn.sin())
    }
}

/// A sound as the bytes of a WAV file: one channel, 16 bits.
pub fn wav(sound: Sound, volume_percent: u32) -> Vec<u8> {
    let samples = samples(sound, volume_percent);
    let data_bytes = samples.len() as u32 * 2;
    let mut bytes = Vec::with_capacity(44 + samples.len() * 2);
    bytes.extend_from_slice(b"RIFF");
    bytes.extend_from_slice(&(36 + data_bytes).to_le_bytes());
    bytes.extend_from_slice(b"WAVEfmt ");
    bytes.extend_from_slice(&16u32.to_le_bytes());
    // PCM, one channel.
    bytes.extend_from_slice(&1u16.to_le_bytes());
    bytes.extend_from_slice(&1u16.to_le_bytes());
    bytes.extend_from_slice(&RATE.to_le_bytes());
    bytes.extend_from_slice(&(RATE * 2).to_le_bytes());
    bytes.extend_from_slice(&2u16.to_le_bytes());
    bytes.extend_from_slice(&16u16.to_le_bytes());
    bytes.extend_from_slice(b"data");
    bytes.extend_from_slice(&data_bytes.to_le_bytes());
    for sample in samples {
        bytes.extend_from_slice(&((sample * f32::from(i16::MAX)) as i16).to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sound_clicks_is_loud_or_is_long() {
        for sound in Sound::ALL {
            let samples = samples(sound, 100);
            let secs = samples.len() as f32 / RATE as f32;
            assert!((0.2..1.2).contains(&secs), "{sound:?} lasts {secs} s");
            assert!(samples.iter().all(|sample| sample.abs() <= LOUDEST + 1e-6), "{sound:?}");
            let (first, last) = (samples[0].abs(), samples[samples.len() - 1].abs());
            assert!(first < 0.01 && last < 0.01, "{sound:?} begins and ends in silence: {first}, {last}");
            let steepest = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
            assert!(steepest < 0.15, "{sound:?} jumps by {steepest}");
        }
    }

    #[test]
    fn the_four_differ_and_none_is_shrill() {
        for (index, sound) in Sound::ALL.into_iter().enumerate() {
            assert!(tones(sound).iter().all(|tone| (200.0..700.0).contains(&tone.hertz)), "{sound:?}");
            for other in Sound::ALL.into_iter().skip(index + 1) {
                assert_ne!(wav(sound, 60), wav(other, 60));
            }
        }
    }

    #[test]
    fn the_volume_is_obeyed() {
        let peak = |percent| samples(Sound::End, percent).iter().fold(0.0_f32, |peak, sample| sample.abs().max(peak));
        assert!((peak(100) - LOUDEST).abs() < 1e-4);
        assert!((peak(50) - LOUDEST / 4.0).abs() < 1e-3);
        assert!(peak(10) > 0.0);
    }

    #[test]
    fn the_file_says_how_long_it_is() {
        let bytes = wav(Sound::Half, 60);
        let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!((&bytes[..4], &bytes[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
        assert_eq!((number(4), number(40)), (bytes.len() - 8, bytes.len() - 44));
    }
}
