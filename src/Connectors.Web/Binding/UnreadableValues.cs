using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Binding;

/// <summary>
/// Refuses a post whose hidden values can't be read. No page sends such values, and a handler would take them for absent ones:
/// an unreadable revision would pass for "nothing seen", and an edit would then overwrite another person's.
/// </summary>
internal sealed class UnreadableValues : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerMethod is not { } handler) return;
        if (handler.Parameters.Any(parameter => IsUnreadable(context.ModelState, parameter.BindingInfo?.BinderModelName ?? parameter.Name)))
            context.Result = new BadRequestResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsUnreadable(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) && entry is { ValidationState: ModelValidationState.Invalid, RawValue: not null };
}
