using Connectors.Application.Updating;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Drills.Updates;

/// <summary>Prepares one connector of the drill for one way to change what it is installed from.</summary>
internal sealed class Preparation(LocalUseCases app, int number)
{
    // The release changes the summary too, so that keeping it is a question.
    private const string First = "1.0.0", Second = "2.0.0", Summary = "As we call it.";

    public static IReadOnlyList<string> Ways { get; } = ["update", "keep", "undo", "overwrite", "alongside"];

    public Task<PreparedConnector> OfAsync(string way) => way switch
    {
        "keep" => KeepAsync(),
        "undo" => UndoAsync(),
        _ => TakeAsync(way),
    };

    private async Task<PreparedConnector> TakeAsync(string way)
    {
        await SampleConnectors.PublishAsync(app, number, First);
        var id = await SampleConnectors.InstallAsync(app, number, First, edit: way != "update");
        await SampleConnectors.PublishAsync(app, number, Second);
        return new PreparedConnector(id, way, Target.Of(At(Second), At(Second), Second, edits: 0));
    }

    private async Task<PreparedConnector> KeepAsync()
    {
        await SampleConnectors.PublishAsync(app, number, First);
        var id = await SampleConnectors.InstallAsync(app, number, First, edit: false);
        await SampleConnectors.EditAsync(app, id, At(First), At(First, own: 1, Summary));
        await SampleConnectors.PublishAsync(app, number, Second);
        await app.With((UpdateQuestions questions) => AnswerAsync(questions, id));
        return new PreparedConnector(id, "keep", Target.Of(At(Second, own: 1, Summary), At(Second), Second, edits: 2));
    }

    // Updated with the edits kept, and edited again since.
    private async Task<PreparedConnector> UndoAsync()
    {
        var kept = await KeepAsync();
        var updated = await app.With((ConnectorUpdates updates) => ApplyAsync(updates, kept.Id));
        await SampleConnectors.EditAsync(app, kept.Id, At(Second, own: 1, Summary), At(Second, own: 2, Summary));
        return new PreparedConnector(kept.Id, "undo", Target.Of(At(First, own: 2, Summary), At(First), First, edits: 3))
        {
            Undo = updated.Revision,
        };
    }

    private ConnectorDefinition At(string version, int own = 0, string? summary = null) =>
        SampleConnectors.Definition(number, version, own, summary);

    private async Task<int> AnswerAsync(UpdateQuestions questions, InstalledId id)
    {
        var update = (await questions.FindAsync(id, aim: null, CancellationToken.None))!;
        var answers = update.Questions.Select(one => new GivenAnswer(one.Path, one.About, DecisionChoice.Mine, null)).ToList();
        return answers.Count == 1
            ? await questions.AnswerAsync(update, answers, app.Manager, CancellationToken.None)
            : throw new InvalidOperationException($"{answers.Count} questions instead of one.");
    }

    private async Task<UpdateResult.Updated> ApplyAsync(ConnectorUpdates updates, InstalledId id)
    {
        var plan = (await updates.PlanAsync(id, aim: null, CancellationToken.None))!;
        var request = new UpdateRequest(id, "keep", new SeenPlan(plan.Document.Hash, plan.Document.Json), [], app.Manager);
        return await updates.ApplyAsync(request, CancellationToken.None) as UpdateResult.Updated
            ?? throw new InvalidOperationException("An update that keeps edits was refused.");
    }
}
