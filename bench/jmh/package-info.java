/** Speed and memory of the pure rooms, asked at their doors. Not part of the product. */
package dateline.bench;
