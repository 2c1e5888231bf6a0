// clang-format off
// GOUACHE_ERROR(code, key, sentence): one line an error. No include guard: error.h and error.cpp include it.
// A sentence says what is wrong, where, and what to do next. %1 … are Error::arguments.
// QT_TRANSLATE_NOOP marks the sentence for lupdate; outside the window it is the plain text.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

// Requests
GOUACHE_ERROR(EmptyPrompt, "empty_prompt", QT_TRANSLATE_NOOP("errors", "The prompt is empty: write what the picture should show."))
GOUACHE_ERROR(ValueOutOfRange, "value_out_of_range", QT_TRANSLATE_NOOP("errors", "%1 is %2, but must be between %3 and %4."))
GOUACHE_ERROR(SizeNotMultiple, "size_not_multiple", QT_TRANSLATE_NOOP("errors", "The size %1 does not fit this model: width and height must be multiples of %2."))
GOUACHE_ERROR(UnknownName, "unknown_name", QT_TRANSLATE_NOOP("errors", "There is no %1 called “%2”; there are: %3."))
GOUACHE_ERROR(MaskWithoutImage, "mask_without_image", QT_TRANSLATE_NOOP("errors", "A mask needs a picture to change: give the picture too."))
GOUACHE_ERROR(InvalidRequest, "invalid_request", QT_TRANSLATE_NOOP("errors", "The request cannot be read: %1."))
GOUACHE_ERROR(NotSupported, "not_supported", QT_TRANSLATE_NOOP("errors", "%1 is not supported by %2."))

// Canvas
GOUACHE_ERROR(LayerMissing, "layer_missing", QT_TRANSLATE_NOOP("errors", "That layer is not there any more: choose another one."))
GOUACHE_ERROR(LayerLocked, "layer_locked", QT_TRANSLATE_NOOP("errors", "This layer is locked: unlock it first, or choose another one."))
GOUACHE_ERROR(LayerIsGroup, "layer_is_group", QT_TRANSLATE_NOOP("errors", "A group has no pixels of its own: choose a layer in it."))
GOUACHE_ERROR(NothingToTransform, "nothing_to_transform", QT_TRANSLATE_NOOP("errors", "There is nothing here to move or transform: choose a layer that holds something, or select a part of one."))
GOUACHE_ERROR(LayerHasNoMask, "layer_has_no_mask", QT_TRANSLATE_NOOP("errors", "This layer has no mask: add one first."))
GOUACHE_ERROR(LayerHasMask, "layer_has_mask", QT_TRANSLATE_NOOP("errors", "This layer has a mask already: delete or apply it first."))
GOUACHE_ERROR(NoLayerBelow, "no_layer_below", QT_TRANSLATE_NOOP("errors", "There is no layer below to merge with: move the layer above another picture or paint layer."))
GOUACHE_ERROR(LayerPlaceInvalid, "layer_place_invalid", QT_TRANSLATE_NOOP("errors", "A layer cannot go there: groups hold at most 16 groups in each other, and no group can be in itself."))

GOUACHE_ERROR(PictureMissing, "picture_missing", QT_TRANSLATE_NOOP("errors", "There is no picture on the canvas to change: generate, open or paint one first."))
GOUACHE_ERROR(MarkMissing, "mark_missing", QT_TRANSLATE_NOOP("errors", "No part of the picture is marked: select it, or paint over it on a mask layer, then try again."))
GOUACHE_ERROR(NothingToExpand, "nothing_to_expand", QT_TRANSLATE_NOOP("errors", "There is nothing to expand into: drag the generation frame past the edge of the picture first."))

// Files
GOUACHE_ERROR(FileNotFound, "file_not_found", QT_TRANSLATE_NOOP("errors", "There is no file “%1”: check the name."))
GOUACHE_ERROR(FileNotReadable, "file_not_readable", QT_TRANSLATE_NOOP("errors", "The file “%1” cannot be read: %2."))
GOUACHE_ERROR(FileNotWritable, "file_not_writable", QT_TRANSLATE_NOOP("errors", "“%1” cannot be written: %2. Choose another place or free some space."))
GOUACHE_ERROR(NotAnImage, "not_an_image", QT_TRANSLATE_NOOP("errors", "“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2."))
GOUACHE_ERROR(ImageTooLarge, "image_too_large", QT_TRANSLATE_NOOP("errors", "The picture “%1” is too large (%2): the limit is %3."))
GOUACHE_ERROR(PictureLibraryMissing, "picture_library_missing", QT_TRANSLATE_NOOP("errors", "Picture files cannot be read or written: %1. Install Gouache again."))
GOUACHE_ERROR(NoMetadata, "no_metadata", QT_TRANSLATE_NOOP("errors", "“%1” holds no generation settings."))
GOUACHE_ERROR(BadDocument, "bad_document", QT_TRANSLATE_NOOP("errors", "The document “%1” cannot be opened: %2."))

// Product scenes
GOUACHE_ERROR(ProductNotFound, "product_not_found", QT_TRANSLATE_NOOP("errors", "No product stands out from the background of “%1”: use a photo on a plain, light background or one with transparency, or paint the product's mask."))
GOUACHE_ERROR(ProductMaskMismatch, "product_mask_mismatch", QT_TRANSLATE_NOOP("errors", "The product's mask has %1 pixels and its photo “%2” %3: make the mask from this photo again."))
GOUACHE_ERROR(JobPictureMissing, "job_picture_missing", QT_TRANSLATE_NOOP("errors", "A picture that this job needs (%1) is not in the queue's store any more: remove the job and add it again with its picture."))

// Models
GOUACHE_ERROR(ModelNotFound, "model_not_found", QT_TRANSLATE_NOOP("errors", "There is no model “%1”: give a file or folder, or one of these names: %2."))
GOUACHE_ERROR(PickleRefused, "pickle_refused", QT_TRANSLATE_NOOP("errors", "“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model."))
GOUACHE_ERROR(BadWeights, "bad_weights", QT_TRANSLATE_NOOP("errors", "The weights file “%1” is damaged or not safetensors: %2. Fetch it again."))
GOUACHE_ERROR(BadModelConfig, "bad_model_config", QT_TRANSLATE_NOOP("errors", "The model “%1” cannot be used: %2."))
GOUACHE_ERROR(MissingTensors, "missing_tensors", QT_TRANSLATE_NOOP("errors", "The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model."))
GOUACHE_ERROR(MisshapenTensor, "misshapen_tensor", QT_TRANSLATE_NOOP("errors", "In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together."))
GOUACHE_ERROR(UnsupportedArchitecture, "unsupported_architecture", QT_TRANSLATE_NOOP("errors", "“%1” is %2, which Gouache cannot run yet."))

// Downloads
GOUACHE_ERROR(BadAddress, "bad_address", QT_TRANSLATE_NOOP("errors", "That is no address of a model: %1."))
GOUACHE_ERROR(ChooseFile, "choose_file", QT_TRANSLATE_NOOP("errors", "“%1” holds several models: add a file's name to the address, such as /%2. There are: %3."))
GOUACHE_ERROR(DownloadFailed, "download_failed", QT_TRANSLATE_NOOP("errors", "“%1” could not be downloaded: %2. What has arrived is kept; try again to go on."))
GOUACHE_ERROR(DownloadRefused, "download_refused", QT_TRANSLATE_NOOP("errors", "%1 does not let “%2” be downloaded without an account: agree to its terms on its page, and start Gouache with your access token in the variable HF_TOKEN."))
GOUACHE_ERROR(DownloadDamaged, "download_damaged", QT_TRANSLATE_NOOP("errors", "“%1” did not arrive as it was published (its SHA-256 is %2, but should be %3), so it was thrown away: download it again, from another place if this happens twice."))
GOUACHE_ERROR(DiskFull, "disk_full", QT_TRANSLATE_NOOP("errors", "There is not enough room in “%1”: %2 are needed, %3 are free. Free some space or choose another disk."))

// Queue and history
GOUACHE_ERROR(StorageFull, "storage_full", QT_TRANSLATE_NOOP("errors", "“%1” cannot be written, because its disk is full or your quota is spent: free some space, then resume."))
GOUACHE_ERROR(StorageNotWritable, "storage_not_writable", QT_TRANSLATE_NOOP("errors", "“%1” cannot be written: %2. Check its permissions and its disk, then resume."))
GOUACHE_ERROR(StorageDamaged, "storage_damaged", QT_TRANSLATE_NOOP("errors", "“%1” is damaged: %2. Move it to another place, and Gouache begins a new one; finished pictures are not touched."))
GOUACHE_ERROR(StorageTooNew, "storage_too_new", QT_TRANSLATE_NOOP("errors", "“%1” was made by a later version of Gouache: update this one, or choose another data folder."))
GOUACHE_ERROR(StorageBusy, "storage_busy", QT_TRANSLATE_NOOP("errors", "“%1” is in use by another program for too long: close that program, then try again."))
GOUACHE_ERROR(UnknownJob, "unknown_job", QT_TRANSLATE_NOOP("errors", "There is no job “%1” in the queue: list the queue to see its jobs."))
GOUACHE_ERROR(UnknownBatch, "unknown_batch", QT_TRANSLATE_NOOP("errors", "There is no batch “%1” in the queue: list the batches to see them."))
GOUACHE_ERROR(JobNotPending, "job_not_pending", QT_TRANSLATE_NOOP("errors", "Only a waiting job can be changed, and this one has begun or ended: duplicate it, then change the copy."))
GOUACHE_ERROR(JobMovedOn, "job_moved_on", QT_TRANSLATE_NOOP("errors", "This job has gone on to another try since, so it was not stopped: look at it again."))
GOUACHE_ERROR(RunnerElsewhere, "runner_elsewhere", QT_TRANSLATE_NOOP("errors", "Another Gouache (process %1) works on this queue already and makes its jobs: close that one to make them here."))
GOUACHE_ERROR(ProgramEnded, "program_ended", QT_TRANSLATE_NOOP("errors", "The program ended while this job was being made, so it is made again."))
GOUACHE_ERROR(JobSetAside, "job_set_aside", QT_TRANSLATE_NOOP("errors", "The program ended twice while this job was being made, so it was set aside: check its model and settings, then retry it."))
GOUACHE_ERROR(QueueHeldByCrash, "queue_held_by_crash", QT_TRANSLATE_NOOP("errors", "The program ended twice while the same job was being made. That job was set aside and the queue waits: look at the job, then resume."))
GOUACHE_ERROR(OutputFull, "output_full", QT_TRANSLATE_NOOP("errors", "There is no room left for pictures in “%1”: free some space or choose another folder, then resume."))
GOUACHE_ERROR(OutputNotWritable, "output_not_writable", QT_TRANSLATE_NOOP("errors", "Pictures cannot be written to “%1”: %2. Make the folder writable or choose another one, then resume."))
GOUACHE_ERROR(BadNamePattern, "bad_name_pattern", QT_TRANSLATE_NOOP("errors", "The pattern “%1” cannot name files: %2."))

// Engine
GOUACHE_ERROR(EngineMissing, "engine_missing", QT_TRANSLATE_NOOP("errors", "The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile."))
GOUACHE_ERROR(DeviceMissing, "device_missing", QT_TRANSLATE_NOOP("errors", "The device “%1” is not available here: %2."))
GOUACHE_ERROR(OutOfMemory, "out_of_memory", QT_TRANSLATE_NOOP("errors", "Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device."))
GOUACHE_ERROR(NotFinite, "not_finite", QT_TRANSLATE_NOOP("errors", "%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high."))
GOUACHE_ERROR(BackendFailed, "backend_failed", QT_TRANSLATE_NOOP("errors", "Generating failed: %1."))
GOUACHE_ERROR(Cancelled, "cancelled", QT_TRANSLATE_NOOP("errors", "Stopped."))

// Money
GOUACHE_ERROR(InvalidAmount, "invalid_amount", QT_TRANSLATE_NOOP("errors", "“%1” is no amount of money: write a number with at most six decimal places, such as 0.32."))
GOUACHE_ERROR(InvalidCurrency, "invalid_currency", QT_TRANSLATE_NOOP("errors", "“%1” is no currency: give its three letters, such as CNY, EUR or USD."))
GOUACHE_ERROR(BadCostSettings, "bad_cost_settings", QT_TRANSLATE_NOOP("errors", "The prices and budgets in “%1” cannot be used: %2. Correct the file, or delete it and set them again."))

// Batches
GOUACHE_ERROR(NothingToQueue, "nothing_to_queue", QT_TRANSLATE_NOOP("errors", "There is nothing in “%1” to make pictures of: give pictures, folders, tables (CSV, TSV) or lists of prompts (text)."))
GOUACHE_ERROR(SpreadsheetRefused, "spreadsheet_refused", QT_TRANSLATE_NOOP("errors", "“%1” is a spreadsheet: save it as CSV in the program that made it, and use that file."))
GOUACHE_ERROR(EncodingUnknown, "encoding_unknown", QT_TRANSLATE_NOOP("errors", "“%1” is in an encoding that cannot be read: save it as UTF-8."))
GOUACHE_ERROR(QuoteNotClosed, "quote_not_closed", QT_TRANSLATE_NOOP("errors", "A quotation mark is opened in line %1 and never closed: close it, or double it where it belongs to the text."))
GOUACHE_ERROR(UnknownColumn, "unknown_column", QT_TRANSLATE_NOOP("errors", "The column “%1” is not known, so it is not used. Known are: %2."))
GOUACHE_ERROR(NoKnownColumn, "no_known_column", QT_TRANSLATE_NOOP("errors", "The first line of “%1” names no column that is known: name one “prompt” or “image”. Known are: %2."))
GOUACHE_ERROR(TooManyCells, "too_many_cells", QT_TRANSLATE_NOOP("errors", "The line has %1 cells, but there are only %2 columns: put a text that holds the separator into quotation marks."))
GOUACHE_ERROR(ValueNotUnderstood, "value_not_understood", QT_TRANSLATE_NOOP("errors", "%1 is “%2”, but must be %3."))
GOUACHE_ERROR(BadSweep, "bad_sweep", QT_TRANSLATE_NOOP("errors", "“%1” is no sweep: write a field and its values, such as steps=10,20,30 or cfg=4..8:2."))
GOUACHE_ERROR(TooManyJobs, "too_many_jobs", QT_TRANSLATE_NOOP("errors", "This would be %1 jobs; a batch holds at most %2: divide it."))
GOUACHE_ERROR(GridTextMissing, "grid_text_missing", QT_TRANSLATE_NOOP("errors", "The labels of the grid cannot be drawn: %1. Install a font, such as DejaVu Sans, and try again."))

// Running a queue
GOUACHE_ERROR(DayBudgetSpent, "day_budget_spent", QT_TRANSLATE_NOOP("errors", "Today's budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until tomorrow."))
GOUACHE_ERROR(MonthBudgetSpent, "month_budget_spent", QT_TRANSLATE_NOOP("errors", "This month's budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until next month."))
GOUACHE_ERROR(BatchBudgetSpent, "batch_budget_spent", QT_TRANSLATE_NOOP("errors", "This batch's budget is spent (%1 of %2), so rented profiles take none of its jobs: raise it to go on."))
GOUACHE_ERROR(QueuePaused, "queue_paused", QT_TRANSLATE_NOOP("errors", "The queue is paused, so nothing is made. %1 “gouache-cli queue resume” goes on."))
GOUACHE_ERROR(JobsFailed, "jobs_failed", QT_TRANSLATE_NOOP("errors", "%1 of %2 jobs failed: “gouache-cli queue list --state failed” says why, “gouache-cli queue retry --failed” tries them again."))
GOUACHE_ERROR(JobsWaiting, "jobs_waiting", QT_TRANSLATE_NOOP("errors", "%1 jobs are left that cannot be made now. %2"))
GOUACHE_ERROR(ProfileMissing, "profile_missing", QT_TRANSLATE_NOOP("errors", "They name the profile “%1”, which is not here (there are: %2): give them another one, or make that profile."))
