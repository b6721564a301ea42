//! The parser for a page in the browser: text in, the HTML of the report out.
//!
//! The page asks for `space`, writes UTF-8 there, calls `render`, reads the answer and hands it back to `release`. Only
//! this interface needs unsafe code.

#![no_std]

// The parts shared with the example `html` say `std`, and use of it what `alloc` has.
extern crate alloc as std;

#[path = "../../markup/mod.rs"]
mod markup;
#[path = "../../html/render.rs"]
#[allow(dead_code)]
mod render;

use std::boxed::Box;
use std::string::String;
use std::vec;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// A text as the page finds it in memory: where it begins, and its bytes.
#[repr(C)]
pub struct Answer {
    start: *mut u8,
    len: usize,
}

/// Memory for a text of `len` bytes, to be given to `render`.
#[unsafe(no_mangle)]
pub extern "C" fn space(len: usize) -> *mut u8 {
    Box::into_raw(vec![0u8; len].into_boxed_slice()).cast()
}

/// The HTML of the report in the text.
///
/// # Safety
///
/// `start` and `len` are of one call of [`space`], and given to this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn render(start: *mut u8, len: usize) -> *mut Answer {
    // SAFETY: that is how `space` made it.
    let bytes = unsafe { Box::from_raw(core::ptr::slice_from_raw_parts_mut(start, len)) };
    let text = String::from_utf8_lossy(&bytes);
    let html = render::body(&gongwen::Report::parse(&text)).into_bytes().into_boxed_slice();
    let len = html.len();
    Box::into_raw(Box::new(Answer { start: Box::into_raw(html).cast(), len }))
}

/// Takes an answer back.
///
/// # Safety
///
/// `answer` is of one call of [`render`], and given to this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn release(answer: *mut Answer) {
    // SAFETY: that is how `render` made both.
    unsafe {
        let answer = Box::from_raw(answer);
        drop(Box::from_raw(core::ptr::slice_from_raw_parts_mut(answer.start, answer.len)));
    }
}
