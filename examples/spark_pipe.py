"""Pipes JSON lines of pages through `extract --jsonl -` on every core that Spark has.

    python3 examples/spark_pipe.py PAGES.jsonl FOLDER          (pip install pyspark; Java 17 or newer)

A crawl in WARC files becomes such lines by any WARC reader, for example with warcio:
    for record in ArchiveIterator(stream): print(json.dumps({"url": ..., "html": ...}))
"""
import sys

from pyspark.sql import SparkSession

pages, folder = sys.argv[1:]
spark = SparkSession.builder.master("local[2]").appName("claims").getOrCreate()
lines = spark.sparkContext.textFile(pages, minPartitions=2)
# One process a partition, fed line by line: memory does not grow with the number of pages.
lines.pipe("extract --jsonl - --jobs 1").saveAsTextFile(folder)
spark.stop()
