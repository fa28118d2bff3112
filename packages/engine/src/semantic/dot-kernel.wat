;; Cosines of one query with many rows of signed bytes, 16 dimensions a step.
;; A row's bytes are widened to 16 bits and multiplied pairwise into 32-bit lanes (i32x4.dot_i16x8_s),
;; which cannot overflow for a query of 12 bits and up to 8,192 dimensions.
(module
  (memory (export "memory") 1)
  ;; rows: address of [count, dimensions] i8; scales: of [count] f32, by which the rows' sums are multiplied after scale;
  ;; query: of [dimensions] i16; out: of [count] f32. dimensions is a multiple of 16.
  (func (export "cosines")
    (param $rows i32) (param $scales i32) (param $count i32) (param $dimensions i32)
    (param $query i32) (param $scale f64) (param $out i32)
    (local $end i32) (local $rowEnd i32) (local $q i32) (local $bytes v128) (local $sum v128)
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $count) (local.get $dimensions))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $rows) (local.get $dimensions)))
        (local.set $q (local.get $query))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $step
          (local.set $bytes (v128.load (local.get $rows)))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $bytes)) (v128.load (local.get $q)))
                (i32x4.dot_i16x8_s
                  (i16x8.extend_high_i8x16_s (local.get $bytes))
                  (v128.load offset=16 (local.get $q))))))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
          (br_if $step (i32.lt_u (local.get $rows) (local.get $rowEnd))))
        ;; In doubles, and in this order: as the plain loop does it.
        (f32.store
          (local.get $out)
          (f32.demote_f64
            (f64.mul
              (f64.mul
                (f64.convert_i32_s
                  (i32.add
                    (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
                    (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
                (local.get $scale))
              (f64.promote_f32 (f32.load (local.get $scales))))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $row)))))
