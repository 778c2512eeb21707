"""Pipes web archives, or JSON lines of pages, through `extract` on every core that Spark has.

    python3 examples/spark_pipe.py CRAWL.warc.gz… FOLDER       (pip install pyspark; Java 17 or newer)
    python3 examples/spark_pipe.py PAGES.jsonl FOLDER
    spark-submit --master spark://HOST:7077 examples/spark_pipe.py CRAWL.warc.gz… FOLDER       (on a cluster)

FOLDER gets one ledger a line. `extract` must be on the path of every machine, and archives where all of them can read them.
"""
import os
import sys

from pyspark.sql import SparkSession

*inputs, folder = sys.argv[1:]
# Where it runs is for the one to say who starts it; by itself Spark takes the cores of this machine.
spark = SparkSession.builder.appName("claims").getOrCreate()
context = spark.sparkContext
# Spark starts the command without any environment; it is found by the path.
path = {"PATH": os.environ["PATH"]}
if all(name.endswith((".warc", ".warc.gz")) for name in inputs):
    # One partition an archive: a line with its path goes in, a ledger for each page comes out; failures go to the log.
    command = "extract --files-from - --format jsonl --jobs 1 --quiet"
    ledgers = context.parallelize(inputs, len(inputs)).pipe(command, path)
else:
    # One process a partition, fed line by line: memory does not grow with the number of pages. A bad line gives {"error": …}.
    ledgers = context.textFile(",".join(inputs), minPartitions=2).pipe("extract --jsonl - --jobs 1", path)
ledgers.saveAsTextFile(folder)
spark.stop()
