//! Whether any process uses a camera (`CoreMediaIO`) or a microphone (`CoreAudio`): the property *is running somewhere* of the
//! devices. Asking opens no device, so macOS shows neither question nor light.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::ffi::c_void;
use std::ptr::{NonNull, null, null_mut};

use objc2_core_audio::{
    AudioObjectGetPropertyData, AudioObjectGetPropertyDataSize, AudioObjectPropertyAddress,
    kAudioDevicePropertyDeviceIsRunningSomewhere, kAudioDevicePropertyStreams, kAudioHardwarePropertyDevices,
    kAudioObjectPropertyElementMain, kAudioObjectPropertyScopeGlobal, kAudioObjectPropertyScopeInput,
    kAudioObjectSystemObject,
};
use objc2_core_media_io::{
    CMIOObjectGetPropertyData, CMIOObjectGetPropertyDataSize, CMIOObjectPropertyAddress,
    kCMIODevicePropertyDeviceIsRunningSomewhere, kCMIOHardwarePropertyDevices, kCMIOObjectPropertyElementMain,
    kCMIOObjectPropertyScopeGlobal, kCMIOObjectSystemObject,
};

/// Both frameworks name devices by numbers of this size.
type Device = u32;

/// The answer that all went well.
const OK: i32 = 0;

pub(super) fn is_camera_used() -> bool {
    let cameras = video(kCMIOObjectSystemObject, kCMIOHardwarePropertyDevices);
    cameras.into_iter().any(|camera| is_yes(&video(camera, kCMIODevicePropertyDeviceIsRunningSomewhere)))
}

/// A device for sound is a microphone if it has streams that come in. One that plays and records at once (a headset) is
/// in use as soon as it plays, and counts: `CoreAudio` does not tell the two apart.
pub(super) fn is_microphone_used() -> bool {
    const GLOBAL: u32 = kAudioObjectPropertyScopeGlobal;
    let devices = sound(kAudioObjectSystemObject as Device, kAudioHardwarePropertyDevices, GLOBAL);
    let records =
        |device: &Device| !sound(*device, kAudioDevicePropertyStreams, kAudioObjectPropertyScopeInput).is_empty();
    let is_used = |device| is_yes(&sound(device, kAudioDevicePropertyDeviceIsRunningSomewhere, GLOBAL));
    devices.into_iter().filter(records).any(is_used)
}

fn is_yes(values: &[u32]) -> bool {
    values.first().is_some_and(|value| *value != 0)
}

/// The numbers that a property of a video device holds; none if it has no such property.
fn video(device: Device, property: u32) -> Vec<u32> {
    let address = CMIOObjectPropertyAddress {
        mSelector: property,
        mScope: kCMIOObjectPropertyScopeGlobal,
        mElement: kCMIOObjectPropertyElementMain,
    };
    let mut size = 0;
    // SAFETY: the address and the size are ours and live through the call.
    let status = unsafe { CMIOObjectGetPropertyDataSize(device, &raw const address, 0, null(), &raw mut size) };
    let mut values = room(size);
    let mut used = 0;
    if status != OK || values.is_empty() {
        return Vec::new();
    }
    // SAFETY: as above; the values have room for as many bytes as are told.
    let status = unsafe {
        let into = values.as_mut_ptr().cast::<c_void>();
        CMIOObjectGetPropertyData(device, &raw const address, 0, null(), bytes(&values), &raw mut used, into)
    };
    filled(values, status, used)
}

/// The same of a device for sound.
fn sound(device: Device, property: u32, scope: u32) -> Vec<u32> {
    let mut address =
        AudioObjectPropertyAddress { mSelector: property, mScope: scope, mElement: kAudioObjectPropertyElementMain };
    let address = NonNull::from(&mut address);
    let mut size = 0;
    // SAFETY: the address and the size are ours and live through the call.
    let status = unsafe { AudioObjectGetPropertyDataSize(device, address, 0, null(), NonNull::from(&mut size)) };
    let mut values = room(size);
    let mut used = bytes(&values);
    let Some(into) = NonNull::new(values.as_mut_ptr()).filter(|_| status == OK && used > 0) else {
        return Vec::new();
    };
    // SAFETY: as above; the values have room for as many bytes as are told.
    let status =
        unsafe { AudioObjectGetPropertyData(device, address, 0, null_mut(), NonNull::from(&mut used), into.cast()) };
    filled(values, status, used)
}

fn room(size: u32) -> Vec<u32> {
    vec![0; size as usize / size_of::<u32>()]
}

fn bytes(values: &[u32]) -> u32 {
    size_of_val(values) as u32
}

fn filled(mut values: Vec<u32>, status: i32, used: u32) -> Vec<u32> {
    values.truncate(if status == OK { used as usize / size_of::<u32>() } else { 0 });
    values
}
