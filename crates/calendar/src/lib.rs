//! Working time: hours, holidays, swapped days, lunar dates; due times and elapsed working time.
