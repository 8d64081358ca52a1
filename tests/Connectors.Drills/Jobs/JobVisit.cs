using System.Net;
using AngleSharp.Html.Dom;

namespace Connectors.Drills.Jobs;

/// <summary>A person who drafts a job of all updates in the update centre, and confirms it.</summary>
internal sealed class JobVisit
{
    private readonly Visitor _visitor;

    private JobVisit(Visitor visitor) => _visitor = visitor;

    public static async Task<JobVisit> SignInAsync(AppProcess app)
    {
        var visitor = new Visitor(app.Client());
        await visitor.SubmitAsync("/sign-in", "form", ("email", JobTemplate.Email), ("password", LocalUseCases.Password));
        return new JobVisit(visitor);
    }

    /// <summary>Drafts the job.</summary>
    /// <param name="alongside">Whether everything moves to newer versions alongside, instead of being updated in place.</param>
    public async Task<Guid> DraftAsync(bool alongside = false)
    {
        using var answer = await _visitor.SubmitAsync(
            "/updates", "form.centre", ("everything", "true"), ("alongside", alongside ? "true" : "false"));
        return Guid.Parse($"{answer.Headers.Location}".Split('/')[^1]);
    }

    /// <summary>Opens the review of the job.</summary>
    /// <returns>Its form, not sent yet.</returns>
    public async Task<IHtmlFormElement> ReviewAsync(Guid job)
    {
        var page = await _visitor.ReadAsync(Address(job));
        return page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == Address(job));
    }

    /// <summary>Confirms the job.</summary>
    /// <returns>Whether the application said so before it was killed.</returns>
    public async Task<bool> ConfirmAsync(IHtmlFormElement form, Guid job)
    {
        try
        {
            using var answer = await _visitor.SendAsync(form, Address(job));
            return answer.StatusCode == HttpStatusCode.Redirect;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Address(Guid job) => $"/updates/jobs/{job}";
}
