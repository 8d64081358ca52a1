using Connectors.Application.Updating.Choices;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Updating;

/// <summary>An update with its questions.</summary>
/// <param name="Dialog">What is planned, with the notes of the releases.</param>
/// <param name="Option">The option that asks.</param>
/// <param name="Questions">The questions, in the order of the definition.</param>
public sealed record QuestionsOfUpdate(UpdateDialog Dialog, OptionPlan Option, IReadOnlyList<Question> Questions)
{
    /// <summary>What its answers are kept under.</summary>
    /// <remarks>A move asks what an update asks, where the newer version is as it was released.</remarks>
    public string Key => Dialog.Plan.Facts.Aim is null or UpdateAim.Move
        ? $"{Dialog.Plan.Facts.Offered!.Definition.Fingerprint}"
        : Dialog.Plan.Facts.Aim.Key;
}

/// <summary>One answer as a person gave it.</summary>
/// <param name="Path">The place.</param>
/// <param name="About">The values that the person saw: <see cref="Question.About"/>.</param>
/// <param name="Choice">The answer.</param>
/// <param name="Value">A value of one's own as JSON.</param>
public sealed record GivenAnswer(string Path, string About, DecisionChoice Choice, string? Value);

/// <summary>Reads the questions of an update and keeps their answers.</summary>
public sealed class UpdateQuestions(UpdateDialogs dialogs, AnswerDrafts drafts)
{
    /// <summary>Null where there is no such update, or it has no option that asks.</summary>
    public async Task<QuestionsOfUpdate?> FindAsync(InstalledId id, UpdateAim? aim, CancellationToken cancel)
    {
        if (await dialogs.FindAsync(id, aim, cancel) is not { } dialog) return null;
        return dialog.Plan.Options.FirstOrDefault(option => option.Lead.IsMerge) is { } option
            ? new QuestionsOfUpdate(dialog, option, Questions.Of(dialog.Plan.Facts, option))
            : null;
    }

    /// <summary>Keeps answers. One whose values changed since it was given is not kept.</summary>
    /// <returns>How many were not kept.</returns>
    public async Task<int> AnswerAsync(
        QuestionsOfUpdate update, IReadOnlyList<GivenAnswer> answers, Actor by, CancellationToken cancel)
    {
        var asked = update.Questions.ToDictionary(question => question.Path, StringComparer.Ordinal);
        var fitting = answers.Where(answer => asked.TryGetValue(answer.Path, out var question) && question.About == answer.About).ToList();
        if (fitting.Count > 0)
        {
            await drafts.SaveAsync(
                update.Dialog.Plan.Facts.Id,
                update.Key,
                [.. fitting.Select(answer => asked[answer.Path].Answered(answer.Choice, answer.Value))],
                by,
                cancel);
        }

        return answers.Count - fitting.Count;
    }
}
