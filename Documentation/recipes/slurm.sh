#!/bin/bash
# sbatch --array=1-240 slurm.sh clinic.yaml 240: from the catalogue's folder, which every node sees. Again: resumes.
#SBATCH --job-name=catalogue
#SBATCH --ntasks=1 --cpus-per-task=1 --mem=512M --time=04:00:00
#SBATCH --requeue --open-mode=append --output=shard-%a.log
export TMPDIR=${TMPDIR:-/tmp}
code=0
stretchguide catalogue render "$1" --shard "$SLURM_ARRAY_TASK_ID/$2" --jobs 1 \
  --cache "$TMPDIR/stretchguide-$UID" --cache-size 2G --quiet || code=$?
# 75: some tracks failed, and the rest are there. Up to three more tries make only those.
if [ $code = 75 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"; fi
exit $code
